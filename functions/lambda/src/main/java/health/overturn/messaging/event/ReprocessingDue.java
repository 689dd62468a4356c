package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.Json;

/// A reprocessing is due: it is new, or an earlier invocation did not finish it.
///
/// @param reprocessing the id of the reprocessing
public record ReprocessingDue(String practice, String reprocessing) {
    /// Parses an EventBridge event from the body of an SQS message.
    ///
    /// @throws IllegalArgumentException if a field is missing; the message names it
    public static ReprocessingDue parse(String body) {
        JsonNode detail = Json.read(body).path("detail");
        return new ReprocessingDue(
                IntakeMessageParser.requiredText(detail, "practice"),
                IntakeMessageParser.requiredText(detail, "reprocessing"));
    }
}
