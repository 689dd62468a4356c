package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.Json;
import java.util.Optional;

/// An export is due: it is new, or an earlier invocation did not finish it.
///
/// @param export the id of the export
public record ExportDue(String practice, String export) {
    /// Parses an EventBridge event from the body of an SQS message; empty if it is another event.
    ///
    /// @throws IllegalArgumentException if a field is missing; the message names it
    public static Optional<ExportDue> parse(String body) {
        JsonNode event = Json.read(body);
        if (!event.path("detail-type").asText().equals(EventBus.EXPORT_DUE)) {
            return Optional.empty();
        }
        JsonNode detail = event.path("detail");
        return Optional.of(new ExportDue(
                IntakeMessageParser.requiredText(detail, "practice"),
                IntakeMessageParser.requiredText(detail, "export")));
    }
}
