package health.overturn.local.progress;

/// The exit codes of `./overturn local --once` and `./overturn redrive`, beside 2 for a command that could not run.
public enum ExitCode {
    DONE(0),
    /// Something was given up and is a dead letter.
    GIVEN_UP(3),
    /// The command stopped waiting, because nothing moved any more.
    UNFINISHED(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
