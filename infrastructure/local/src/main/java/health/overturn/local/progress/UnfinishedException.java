package health.overturn.local.progress;

/// Work of the stack did not come to its end. The message is a sentence for the person at the terminal.
public final class UnfinishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnfinishedException(String message) {
        super(message);
    }
}
