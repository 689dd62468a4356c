package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.json.Json;
import java.time.Instant;

/// Parses an EventBridge event from the body of an SQS message.
public final class IntakeMessageParser {
    private IntakeMessageParser() {}

    /// @throws IllegalArgumentException if a field is missing; the message names it
    /// @throws health.overturn.storage.json.InvalidJsonException if the body is not JSON
    public static IntakeMessage parse(String body) {
        JsonNode event = Json.read(body);
        String detailType = event.path("source").asText("") + " "
                + event.path("detail-type").asText("");
        return switch (detailType) {
            case "aws.s3 Object Created" -> new IntakeMessage.Created(upload(event));
            case EventBus.SOURCE + " " + EventBus.CONTINUED ->
                new IntakeMessage.Continued(
                        requiredText(event.path("detail"), "practice"), requiredText(event.path("detail"), "file"));
            default -> new IntakeMessage.Unknown(detailType.strip());
        };
    }

    private static Upload upload(JsonNode event) {
        JsonNode object = event.path("detail").path("object");
        return new Upload(
                requiredText(event.path("detail").path("bucket"), "name"),
                requiredText(object, "key"),
                object.path("size").asLong(),
                object.path("etag").asText(""),
                Instant.parse(requiredText(event, "time")));
    }

    static String requiredText(JsonNode node, String name) {
        String text = node.path(name).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("event, " + name + ": is required");
        }
        return text;
    }
}
