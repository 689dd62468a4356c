package health.overturn.local.cloud;

/// Says why a command could not do its work on AWS, and what to do.
final class CloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CloudException(String message) {
        super(message);
    }

    CloudException(String message, Throwable cause) {
        super(message, cause);
    }
}
