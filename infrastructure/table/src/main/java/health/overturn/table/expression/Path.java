package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document path: an attribute, and perhaps a way into its maps and lists.
public record Path(String attribute, List<Step> steps) {
    private static final String NO_WAY = "The document path provided in the update expression is invalid for update";

    /// One step into a map or a list.
    public sealed interface Step {}

    record Field(String name) implements Step {}

    record Element(int position) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    /// The value there, if there is one.
    public @Nullable JsonNode find(ObjectNode item) {
        JsonNode value = item.get(attribute);
        for (Step step : steps) {
            if (value == null) {
                return null;
            }
            value = switch (step) {
                case Field(String name) -> value.path("M").get(name);
                case Element(int position) -> value.path("L").get(position);
            };
        }
        return value;
    }

    void write(ObjectNode item, JsonNode value) {
        if (steps.isEmpty()) {
            item.set(attribute, value);
            return;
        }
        switch (steps.getLast()) {
            case Field(String name) -> map(item).set(name, value);
            case Element(int position) -> {
                ArrayNode list = list(item);
                if (position < list.size()) {
                    list.set(position, value);
                } else {
                    list.add(value);
                }
            }
        }
    }

    void remove(ObjectNode item) {
        if (steps.isEmpty()) {
            item.remove(attribute);
            return;
        }
        switch (steps.getLast()) {
            case Field(String name) -> map(item).remove(name);
            case Element(int position) -> list(item).remove(position);
        }
    }

    boolean overlaps(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        return attribute.equals(other.attribute) && steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    private ObjectNode map(ObjectNode item) {
        if (parent(item).get("M") instanceof ObjectNode map) {
            return map;
        }
        throw new InvalidExpressionException(NO_WAY);
    }

    private ArrayNode list(ObjectNode item) {
        if (parent(item).get("L") instanceof ArrayNode list) {
            return list;
        }
        throw new InvalidExpressionException(NO_WAY);
    }

    private JsonNode parent(ObjectNode item) {
        JsonNode parent = new Path(attribute, steps.subList(0, steps.size() - 1)).find(item);
        return parent == null ? MissingNode.getInstance() : parent;
    }
}
