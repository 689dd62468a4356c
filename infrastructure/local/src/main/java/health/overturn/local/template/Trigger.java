package health.overturn.local.template;

/// What starts a function.
public sealed interface Trigger permits StreamTrigger, Trigger.QueueTrigger, Trigger.HttpTrigger {

    /// A queue, by its ARN, read by at most so many invocations at once.
    record QueueTrigger(String queueArn, int concurrency) implements Trigger {}

    /// A route of the HTTP API; the path ends in `{proxy+}` or is exact.
    record HttpTrigger(String method, String path) implements Trigger {}
}
