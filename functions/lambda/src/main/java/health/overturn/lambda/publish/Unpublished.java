package health.overturn.lambda.publish;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Key;

/// The name of a change that could not be published, never its content.
///
/// @param from the version before it
/// @param version the version after it
/// @param fault the kind of what went wrong
public record Unpublished(Key key, long from, long version, String fault) {
    static Unpublished of(Change change, RuntimeException fault) {
        return new Unpublished(
                change.key(), change.from(), change.version(), fault.getClass().getName());
    }

    String json() {
        return Json.write(Json.object()
                .put("partition", key.partition())
                .put("sort", key.sort())
                .put("from", from)
                .put("version", version)
                .put("fault", fault));
    }

    /// Reads what [StreamPublisher] has left as a dead letter.
    public static Unpublished read(JsonNode json) {
        return new Unpublished(
                new Key(json.path("partition").asText(), json.path("sort").asText()),
                json.path("from").asLong(),
                json.path("version").asLong(),
                json.path("fault").asText());
    }
}
