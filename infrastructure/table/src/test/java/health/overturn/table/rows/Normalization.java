package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Takes from an answer what the service leaves open: the order of the members of a set and of the items of a
/// batch, and whether what is empty is named. A number is one with and without a fraction.
public final class Normalization {
    private static final Set<String> SETS = Set.of("SS", "NS", "BS");
    private static final Set<String> OMITTED_WHEN_EMPTY = Set.of("UnprocessedItems", "UnprocessedKeys");

    private Normalization() {}

    public static JsonNode of(JsonNode answer) {
        return normalize("", answer);
    }

    private static JsonNode normalize(String name, JsonNode node) {
        if (node.isArray()) {
            Stream<JsonNode> elements = node.valueStream().map(element -> normalize("", element));
            return list(SETS.contains(name) ? sorted(elements) : elements);
        }
        if (!node.isObject()) {
            return node.isNumber() ? DoubleNode.valueOf(node.doubleValue()) : node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> {
            if (!OMITTED_WHEN_EMPTY.contains(entry.getKey())
                    || !entry.getValue().isEmpty()) {
                object.set(entry.getKey(), normalize(entry.getKey(), entry.getValue()));
            }
        });
        if (name.equals("Responses")) {
            object.properties()
                    .forEach(
                            table -> table.setValue(list(sorted(table.getValue().valueStream()))));
        }
        return object;
    }

    private static Stream<JsonNode> sorted(Stream<JsonNode> elements) {
        return elements.sorted(Comparator.comparing(JsonNode::toString));
    }

    private static ArrayNode list(Stream<JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements.toList());
    }
}
