package health.overturn.local.function;

import java.io.PrintStream;
import java.time.Duration;

/// A failure in the form in which Lambda reports it.
record FunctionError(String type, String message) {

    /// Writes the failure to the function's log, too.
    static FunctionError of(Throwable failure, PrintStream log) {
        failure.printStackTrace(log);
        return new FunctionError(failure.getClass().getName(), String.valueOf(failure.getMessage()));
    }

    static FunctionError timedOut(Duration timeout) {
        return new FunctionError("Sandbox.Timedout", "Task timed out after %d seconds".formatted(timeout.toSeconds()));
    }

    String toJson() {
        return "{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}"
                .formatted(type, message.replaceAll("[\"\\\\\\p{Cntrl}]", " "));
    }

    InvocationResult toResult() {
        return new InvocationResult.Failure(toJson());
    }
}
