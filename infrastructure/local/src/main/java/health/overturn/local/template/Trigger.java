package health.overturn.local.template;

/// What invokes a function.
public sealed interface Trigger permits StreamTrigger, Trigger.QueueTrigger, Trigger.HttpTrigger {

    /// A queue; at most `concurrency` invocations read it at the same time.
    record QueueTrigger(String queueArn, int concurrency) implements Trigger {}

    /// A route of the HTTP API. Its path ends in `{proxy+}` or matches exactly.
    record HttpTrigger(String method, String path, RouteAccess access) implements Trigger {}

    /// Whom the gateway lets through to a route.
    enum RouteAccess {
        WITH_TOKEN,
        EVERYBODY
    }
}
