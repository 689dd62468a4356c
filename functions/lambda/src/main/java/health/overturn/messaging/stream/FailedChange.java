package health.overturn.messaging.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.failure.ErrorChain;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.json.Json;

/// A change that could not be published. It identifies the change and never holds its content.
///
/// @param key the key of the denial
/// @param fromVersion the version before the change
/// @param version the version after the change
/// @param errors why it could not be published; [ErrorChain#NONE] for a change from a dead letter
public record FailedChange(ItemKey key, long fromVersion, long version, ErrorChain errors) {
    public static FailedChange of(DenialChange change, RuntimeException failure) {
        return new FailedChange(change.key(), change.fromVersion(), change.version(), ErrorChain.of(failure));
    }

    /// The id of the denial's practice.
    public String practice() {
        return key.partition().substring(0, key.partition().indexOf('#'));
    }

    /// The id under which the API has the denial.
    public String denialId() {
        return RankIndexEntry.apiId(key);
    }

    /// The dead letter. It has no stack frames: the log line of the failure has them, and they change with the code.
    public String toJson() {
        ObjectNode json = Json.object()
                .put("partition", key.partition())
                .put("sort", key.sort())
                .put("from", fromVersion)
                .put("version", version);
        ObjectNode failure = errors.toJson();
        failure.remove("at");
        json.setAll(failure);
        return Json.write(json);
    }

    /// Reads the dead letter that [#toJson] wrote: which change it names, not why it failed.
    public static FailedChange fromJson(JsonNode json) {
        return new FailedChange(
                new ItemKey(json.path("partition").asText(), json.path("sort").asText()),
                json.path("from").asLong(),
                json.path("version").asLong(),
                ErrorChain.NONE);
    }
}
