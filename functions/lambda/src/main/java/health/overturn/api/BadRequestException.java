package health.overturn.api;

/// A request that cannot be understood. Its message goes to the caller and quotes nothing.
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
