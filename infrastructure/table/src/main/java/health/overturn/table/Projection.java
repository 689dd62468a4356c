package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Path;
import java.util.List;

/// Reduces an item to the paths of a projection. A path into a map or list returns the whole top-level attribute.
final class Projection {
    private Projection() {}

    static ObjectNode apply(List<Path> paths, ObjectNode item) {
        if (paths.isEmpty()) {
            return item;
        }
        ObjectNode projected = JsonNodeFactory.instance.objectNode();
        for (Path path : paths) {
            JsonNode value = item.get(path.attribute());
            if (value != null && path.find(item) != null) {
                projected.set(path.attribute(), value);
            }
        }
        return projected;
    }
}
