package health.overturn.local.watch;

/// The bucket refuses an upload, and would refuse it again.
public final class UploadRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    public UploadRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
