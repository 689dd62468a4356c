package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.item.KeySchema;
import java.util.Optional;

/// The view type of a stream: `KEYS_ONLY`, `NEW_IMAGE`, `OLD_IMAGE` or `NEW_AND_OLD_IMAGES`.
record StreamView(KeySchema keys, String type) {

    /// Parses the `StreamSpecification` of a table; empty for a table without a stream.
    static Optional<StreamView> of(JsonNode definition, KeySchema keys) {
        JsonNode specification = definition.path("StreamSpecification");
        return specification.path("StreamEnabled").asBoolean()
                ? Optional.of(new StreamView(
                        keys, specification.path("StreamViewType").asText()))
                : Optional.empty();
    }

    boolean showsOld() {
        return type.equals("OLD_IMAGE") || type.equals("NEW_AND_OLD_IMAGES");
    }

    boolean showsNew() {
        return type.equals("NEW_IMAGE") || type.equals("NEW_AND_OLD_IMAGES");
    }
}
