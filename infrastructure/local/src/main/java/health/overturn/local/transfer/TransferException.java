package health.overturn.local.transfer;

/// An export or import that cannot be done, with what to do about it.
public final class TransferException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TransferException(String message) {
        super(message);
    }

    public TransferException(String message, Throwable cause) {
        super(message, cause);
    }
}
