package health.overturn.api.http;

/// A request that cannot be understood. Its message goes to the caller and quotes nothing.
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
