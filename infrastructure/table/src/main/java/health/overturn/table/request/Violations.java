package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The constraints that a request breaks. The service reports all of them in one message, up to ten.
final class Violations {
    private static final int MAX = 10;

    private static final String TABLE_NAME = "tableName";

    private final List<String> ofTableName = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    void addMissing(String place) {
        add(place, "Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(place));
    }

    void add(JsonNode value, String place, String constraint) {
        add(place, "Value %sat '%s' failed to satisfy constraint: %s".formatted(quote(value), place, constraint));
    }

    private void add(String place, String text) {
        (place.equals(TABLE_NAME) ? ofTableName : texts).add(text);
    }

    /// Throws where there is a violation. A wrong table name hides all others, as it does in the service.
    void throwIfAny() {
        List<String> all = ofTableName.isEmpty() ? texts : ofTableName;
        if (all.isEmpty()) {
            return;
        }
        List<String> reported = all.subList(0, Math.min(MAX, all.size()));
        throw RefusedRequestException.invalid("%d validation error%s detected: %s"
                .formatted(reported.size(), reported.size() == 1 ? "" : "s", String.join("; ", reported)));
    }

    /// Quotes a text, a number or an empty list. The service prints whole items, too; these may hold a
    /// patient's data.
    private static String quote(JsonNode value) {
        if (!value.isContainerNode()) {
            return "'" + value.asText() + "' ";
        }
        return value.isArray() && value.isEmpty() ? "'[]' " : "";
    }
}
