package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Fakes EventBridge: it keeps every event, and rejects those whose detail has a text that a test names.
///
/// An event that violates its published schema fails the call.
public final class FakeBus {
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Set<String> rejectedTexts = ConcurrentHashMap.newKeySet();

    JsonNode put(JsonNode request) {
        ObjectNode response = Json.object().put("FailedEntryCount", 0);
        for (JsonNode entry : request.path("Entries")) {
            ObjectNode result = response.withArray("Entries").addObject();
            String detail = entry.path("Detail").asText();
            if (rejectedTexts.stream().anyMatch(detail::contains)) {
                result.put("ErrorCode", "InternalFailure").put("ErrorMessage", "an invented failure");
            } else {
                check(entry);
                events.add(entry);
                result.put("EventId", "event-" + events.size());
            }
        }
        return response;
    }

    private static void check(JsonNode entry) {
        String detailType = entry.path("DetailType").asText();
        List<String> errors =
                EventSchemas.errors(detailType, Json.read(entry.path("Detail").asText()));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("event \"" + detailType + "\" violates its schema: " + errors);
        }
    }

    public void rejectDetailsWith(String part) {
        rejectedTexts.add(part);
    }

    public void acceptAll() {
        rejectedTexts.clear();
    }

    /// Returns every event put so far, as its entry in the call.
    public List<JsonNode> events() {
        return List.copyOf(events);
    }

    public List<JsonNode> details(String detailType) {
        return events.stream()
                .filter(entry -> entry.path("DetailType").asText().equals(detailType))
                .map(entry -> Json.read(entry.path("Detail").asText()))
                .toList();
    }
}
