package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;

/// What is said of a file that could not be read whole.
///
/// @param reason one sentence, without patient data
/// @param segment where, as the ordinal of a segment; 0 where no segment was found
/// @param offset where, as a byte of the unpacked content
public record FileProblemNotice(String practice, String file, String reason, int segment, long offset) {
    ObjectNode json() {
        return Json.object()
                .put("practice", practice)
                .put("file", file)
                .put("reason", reason)
                .put("segment", segment)
                .put("offset", offset);
    }
}
