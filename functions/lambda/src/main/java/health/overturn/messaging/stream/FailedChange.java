package health.overturn.messaging.stream;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.json.Json;

/// The name of a change that could not be published, never its content.
///
/// @param from the version before it
/// @param version the version after it
/// @param fault the kind of what went wrong
public record FailedChange(ItemKey key, long fromVersion, long version, String exceptionClass) {
    public static FailedChange of(DenialChange change, RuntimeException failure) {
        return new FailedChange(
                change.key(),
                change.fromVersion(),
                change.version(),
                failure.getClass().getName());
    }

    public String toJson() {
        return Json.write(Json.object()
                .put("partition", key.partition())
                .put("sort", key.sort())
                .put("from", fromVersion)
                .put("version", version)
                .put("fault", exceptionClass));
    }

    /// Reads what [StreamPublisher] has left as a dead letter.
    public static FailedChange fromJson(JsonNode json) {
        return new FailedChange(
                new ItemKey(json.path("partition").asText(), json.path("sort").asText()),
                json.path("from").asLong(),
                json.path("version").asLong(),
                json.path("fault").asText());
    }
}
