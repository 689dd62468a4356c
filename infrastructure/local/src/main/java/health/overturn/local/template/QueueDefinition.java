package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/// A queue. After `maxReceives` receives a message moves to the dead-letter queue, if there is one.
public record QueueDefinition(
        String id, String arn, Duration visibilityTimeout, int maxReceives, Optional<String> deadLetterQueueArn) {

    static QueueDefinition of(String id, String arn, JsonNode properties) {
        JsonNode redrive = properties.path("RedrivePolicy");
        return new QueueDefinition(
                id,
                arn,
                Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(30)),
                redrive.path("maxReceiveCount").asInt(Integer.MAX_VALUE),
                Optional.ofNullable(redrive.get("deadLetterTargetArn")).map(JsonNode::asText));
    }
}
