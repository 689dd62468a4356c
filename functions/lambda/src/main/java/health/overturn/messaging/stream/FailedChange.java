package health.overturn.messaging.stream;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.json.Json;

/// A change that could not be published. It identifies the change and never holds its content.
///
/// @param key the key of the denial
/// @param fromVersion the version before the change
/// @param version the version after the change
/// @param exceptionClass the class of the exception; empty if it is not known
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

    /// Reads the dead letter that [#toJson] wrote.
    public static FailedChange fromJson(JsonNode json) {
        return new FailedChange(
                new ItemKey(json.path("partition").asText(), json.path("sort").asText()),
                json.path("from").asLong(),
                json.path("version").asLong(),
                json.path("fault").asText());
    }
}
