package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document path: a top-level attribute, and steps into its maps and lists.
public record Path(String attribute, List<Step> steps) {
    /// One step into a map or a list.
    public sealed interface Step {}

    public record Field(String name) implements Step {}

    public record Element(int position) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    /// Returns the service's text for two paths of which one begins with the other, or that read one value as a
    /// map and as a list.
    static Optional<String> overlap(List<Path> paths) {
        for (int later = 1; later < paths.size(); later++) {
            for (Path earlier : paths.subList(0, later)) {
                Optional<String> problem = earlier.overlap(paths.get(later));
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> overlap(Path other) {
        String paths = "must remove or rewrite one of these paths; path one: %s, path two: %s".formatted(this, other);
        if (!attribute.equals(other.attribute)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
            if (!steps.get(i).getClass().equals(other.steps.get(i).getClass())) {
                return Optional.of("Two document paths conflict with each other; " + paths);
            }
            if (!steps.get(i).equals(other.steps.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of("Two document paths overlap with each other; " + paths);
    }

    /// Returns the path as the service writes it in its messages.
    @Override
    public String toString() {
        return Stream.concat(Stream.of(attribute), steps.stream().map(step -> switch (step) {
                    case Field(String name) -> name;
                    case Element(int position) -> "[" + position + "]";
                }))
                .collect(Collectors.joining(", ", "[", "]"));
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
