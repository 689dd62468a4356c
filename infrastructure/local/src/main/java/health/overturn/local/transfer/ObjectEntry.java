package health.overturn.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// An exported object.
///
/// @param bucket what the bucket is for, `intake` or `records`
/// @param path where the content lies, below the folder of the export
/// @param etag of the object where it was exported
/// @param createdAt when the object was created first
record ObjectEntry(String bucket, String key, String path, long bytes, String sha256, String etag, Instant createdAt) {

    static ObjectEntry read(JsonNode json) {
        return new ObjectEntry(
                json.path("bucket").asText(),
                json.path("key").asText(),
                json.path("path").asText(),
                json.path("bytes").asLong(),
                json.path("sha256").asText(),
                json.path("etag").asText(),
                Instant.parse(json.path("createdAt").asText()));
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("bucket", bucket)
                .put("key", key)
                .put("path", path)
                .put("bytes", bytes)
                .put("sha256", sha256)
                .put("etag", etag)
                .put("createdAt", createdAt.toString());
    }
}
