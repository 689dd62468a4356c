package health.overturn.local.function;

/// How an invocation ended.
public sealed interface InvocationResult {

    /// What the function answered, as JSON.
    record Success(String json) implements InvocationResult {}

    /// It threw, took too long or died; the JSON is Lambda's, `{"errorType":…,"errorMessage":…}`.
    record Failure(String json) implements InvocationResult {}
}
