package health.overturn.local.function;

/// An instance did not start. The result is that of the invocation for which it was started.
final class StartFailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient InvocationResult result;

    StartFailedException(InvocationResult result) {
        super("an instance did not start");
        this.result = result;
    }

    InvocationResult result() {
        return result;
    }
}
