package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document path: a top-level attribute, and steps into its maps and lists.
public record Path(String attribute, List<Step> steps) {
    /// One step into a map or a list.
    public sealed interface Step {}

    record Field(String name) implements Step {}

    record Element(int position) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    /// Returns the value at this path; null where the item has none.
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
}
