package health.overturn.api.http;

/// A request that cannot be read (400). The caller gets the message, which quotes no value.
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
