package health.overturn.table.request;

/// A request that is answered with an error. The type and, where the service has one, the message are the service's.
public final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    private RefusedRequestException(String type, String message) {
        super(message);
        this.type = type;
    }

    public static RefusedRequestException of(String type, String message) {
        return new RefusedRequestException(type, message);
    }

    public static RefusedRequestException invalid(String message) {
        return of("ValidationException", message);
    }

    static RefusedRequestException malformed(String message) {
        return of("SerializationException", message);
    }

    /// Returns the type of the error, such as `ValidationException`.
    public String type() {
        return type;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
