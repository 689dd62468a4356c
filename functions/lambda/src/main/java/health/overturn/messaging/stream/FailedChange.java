package health.overturn.messaging.stream;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.json.Json;

/// The name of a change that could not be published, never its content.
///
/// @param from the version before it
/// @param version the version after it
/// @param fault the kind of what went wrong
public record FailedChange(ItemKey key, long from, long version, String fault) {
    public static FailedChange of(DenialChange change, RuntimeException fault) {
        return new FailedChange(
                change.key(), change.from(), change.version(), fault.getClass().getName());
    }

    public String json() {
        return Json.write(Json.object()
                .put("partition", key.partition())
                .put("sort", key.sort())
                .put("from", from)
                .put("version", version)
                .put("fault", fault));
    }

    /// Reads what [StreamPublisher] has left as a dead letter.
    public static FailedChange read(JsonNode json) {
        return new FailedChange(
                new ItemKey(json.path("partition").asText(), json.path("sort").asText()),
                json.path("from").asLong(),
                json.path("version").asLong(),
                json.path("fault").asText());
    }
}
