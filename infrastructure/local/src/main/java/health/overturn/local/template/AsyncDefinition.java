package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/// How failed asynchronous invocations of a function are retried, and to which queue they go afterwards.
public record AsyncDefinition(String functionArn, int retries, Optional<String> failureQueueArn) {
    private static final int DEFAULT_RETRIES = 2;

    static AsyncDefinition of(String arn, JsonNode properties) {
        JsonNode invoke = properties.path("EventInvokeConfig");
        return new AsyncDefinition(
                arn,
                invoke.path("MaximumRetryAttempts").asInt(DEFAULT_RETRIES),
                Optional.ofNullable(invoke.path("DestinationConfig")
                                .path("OnFailure")
                                .get("Destination"))
                        .map(JsonNode::asText));
    }

    /// Returns the queue in which Lambda keeps the function's asynchronous invocations.
    ///
    /// @param timeout the function's timeout; the visibility timeout is twice as long
    public QueueDefinition toQueue(String functionId, Duration timeout) {
        return new QueueDefinition(functionId, functionArn, timeout.multipliedBy(2), retries + 1, failureQueueArn);
    }
}
