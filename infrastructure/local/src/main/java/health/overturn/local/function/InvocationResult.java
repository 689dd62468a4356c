package health.overturn.local.function;

/// The result of an invocation.
public sealed interface InvocationResult {

    /// The function returned; `json` is its response.
    record Success(String json) implements InvocationResult {}

    /// The function threw, timed out, or its process exited. `json` has Lambda's form,
    /// `{"errorType":…,"errorMessage":…}`.
    record Failure(String json) implements InvocationResult {}
}
