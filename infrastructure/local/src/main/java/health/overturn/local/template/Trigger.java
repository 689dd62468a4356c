package health.overturn.local.template;

/// What invokes a function.
public sealed interface Trigger permits StreamTrigger, Trigger.QueueTrigger, Trigger.HttpTrigger {

    /// A queue; at most `concurrency` invocations read it at the same time.
    record QueueTrigger(String queueArn, int concurrency) implements Trigger {}

    /// A route of the HTTP API. Its path ends in `{proxy+}` or matches exactly.
    ///
    /// @param authorizer what checks the token; `NONE` for a route that needs none
    record HttpTrigger(String method, String path, String authorizer) implements Trigger {
        public boolean isPublic() {
            return authorizer.equals("NONE");
        }
    }
}
