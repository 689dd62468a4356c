package health.overturn.table.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reduces an item to the paths of a projection. A path into a map keeps that member alone, and paths into a
/// list keep those elements, which close up.
public final class Projection {
    private Projection() {}

    public static ObjectNode apply(List<Path> paths, ObjectNode item) {
        if (paths.isEmpty()) {
            return item;
        }
        Map<String, List<List<Path.Step>>> byAttribute = new LinkedHashMap<>();
        paths.forEach(path -> byAttribute
                .computeIfAbsent(path.attribute(), attribute -> new ArrayList<>())
                .add(path.steps()));
        ObjectNode projected = JsonNodeFactory.instance.objectNode();
        byAttribute.forEach((attribute, steps) ->
                reduce(item.get(attribute), steps).ifPresent(value -> projected.set(attribute, value)));
        return projected;
    }

    /// Returns the parts of a value at these steps; empty where it has none of them.
    private static Optional<JsonNode> reduce(@Nullable JsonNode value, List<List<Path.Step>> paths) {
        if (value == null || paths.contains(List.<Path.Step>of())) {
            return Optional.ofNullable(value);
        }
        return switch (paths.getFirst().getFirst()) {
            case Path.Field _ -> reduceMap(value.path("M"), paths);
            case Path.Element _ -> reduceList(value.path("L"), paths);
        };
    }

    private static Optional<JsonNode> reduceMap(JsonNode map, List<List<Path.Step>> paths) {
        Map<String, List<List<Path.Step>>> byName = new LinkedHashMap<>();
        for (List<Path.Step> path : paths) {
            if (path.getFirst() instanceof Path.Field(String name)) {
                byName.computeIfAbsent(name, field -> new ArrayList<>()).add(path.subList(1, path.size()));
            }
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        byName.forEach((name, rest) -> reduce(map.get(name), rest).ifPresent(value -> kept.set(name, value)));
        return kept.isEmpty() ? Optional.empty() : Optional.of(typed("M", kept));
    }

    private static Optional<JsonNode> reduceList(JsonNode list, List<List<Path.Step>> paths) {
        Map<Integer, List<List<Path.Step>>> byPosition = new TreeMap<>();
        for (List<Path.Step> path : paths) {
            if (path.getFirst() instanceof Path.Element(int position)) {
                byPosition
                        .computeIfAbsent(position, element -> new ArrayList<>())
                        .add(path.subList(1, path.size()));
            }
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        byPosition.forEach((position, rest) -> reduce(list.get(position), rest).ifPresent(kept::add));
        return kept.isEmpty() ? Optional.empty() : Optional.of(typed("L", kept));
    }

    private static ObjectNode typed(String type, JsonNode content) {
        return JsonNodeFactory.instance.objectNode().set(type, content);
    }
}
