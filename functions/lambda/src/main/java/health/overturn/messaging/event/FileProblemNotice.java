package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;

/// The content of an event about a file that could not be read completely.
///
/// @param reason one sentence, without patient data
/// @param segment the ordinal of the segment with the problem; 0 if the file has no segment
/// @param offset the position of the problem in bytes of the decompressed content
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
