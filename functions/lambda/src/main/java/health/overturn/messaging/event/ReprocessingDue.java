package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.Json;

/// A reprocessing was asked for, or is not finished.
///
/// @param reprocessing its id
public record ReprocessingDue(String practice, String reprocessing) {
    /// Reads an EventBridge event from the body of a queue's message.
    public static ReprocessingDue parse(String body) {
        JsonNode detail = Json.read(body).path("detail");
        return new ReprocessingDue(
                IntakeMessageParser.requiredText(detail, "practice"),
                IntakeMessageParser.requiredText(detail, "reprocessing"));
    }
}
