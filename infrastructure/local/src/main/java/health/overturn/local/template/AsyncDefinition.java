package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/// What becomes of an asynchronous invocation that fails: tried again so often, then sent to a queue.
///
/// @param arn of the function
/// @param failures the ARN of that queue
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

    /// Lambda keeps what it is asked to do later in a queue; this is it.
    ///
    /// @param timeout of the function: a message in work is not handed out again before that
    public QueueDefinition toQueue(String functionId, Duration timeout) {
        return new QueueDefinition(functionId, functionArn, timeout.multipliedBy(2), retries + 1, failureQueueArn);
    }
}
