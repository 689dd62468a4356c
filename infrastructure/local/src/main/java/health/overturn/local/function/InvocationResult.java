package health.overturn.local.function;

import java.time.Duration;

/// The result of an invocation.
public sealed interface InvocationResult {

    /// The function returned; `json` is its response.
    record Success(String json) implements InvocationResult {}

    /// The function threw, timed out, or its process exited. `json` has Lambda's form,
    /// `{"errorType":…,"errorMessage":…}`.
    record Failure(String json) implements InvocationResult {}

    /// The function did not see the event, because the machine is too slow or too busy. The event may be delivered
    /// again, and this attempt does not count. `json` has the form of a failure.
    record NotStarted(String json) implements InvocationResult {
        static NotStarted tooSlow(String function, Duration limit) {
            return of("%s did not start within %d seconds; the machine is busy".formatted(function, limit.toSeconds()));
        }

        public static NotStarted of(String message) {
            return new NotStarted(new FunctionError("Sandbox.NotStarted", message).toJson());
        }
    }
}
