package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Path;
import java.util.List;

/// The parts of an item that a request asked for. A path into a map or list brings the whole attribute that holds it.
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
