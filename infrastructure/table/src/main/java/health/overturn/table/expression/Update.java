package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What an UpdateExpression does to an item. Every operand is taken from the item as it was before.
public record Update(List<Path> paths, List<Action> actions) {

    /// One assignment, removal, addition or deletion; reads `before`, writes `after`.
    interface Action {
        void apply(ObjectNode before, ObjectNode after);
    }

    public Update {
        paths = List.copyOf(paths);
        actions = List.copyOf(actions);
    }

    /// The item after the update; the given one stays as it is.
    public ObjectNode applied(ObjectNode before) {
        ObjectNode after = before.deepCopy();
        actions.forEach(action -> action.apply(before, after));
        return after;
    }

    /// Gathers the clauses while they are read.
    static final class Clauses {
        private final List<Path> paths = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private final List<Path> removed = new ArrayList<>();

        Path assign(Path path, Operand operand) {
            actions.add((before, after) -> path.write(after, Operand.needed(before, operand)));
            return touched(path);
        }

        Path remove(Path path) {
            removed.add(path);
            return touched(path);
        }

        Path add(Path path, JsonNode value) {
            actions.add((before, after) -> {
                JsonNode old = path.find(before);
                path.write(after, old == null ? value : sum(old, value));
            });
            return touched(path);
        }

        Path delete(Path path, JsonNode value) {
            actions.add((before, after) -> {
                JsonNode old = path.find(before);
                if (old != null) {
                    rewrite(path, after, members(old, value, left -> left.removeAll(Attribute.members(value))));
                }
            });
            return touched(path);
        }

        /// Removals come last, and of a list its later elements first, so that positions mean what they meant before.
        Update update() {
            removed.stream()
                    .sorted(Comparator.comparingInt(Clauses::position).reversed())
                    .forEach(path -> actions.add((before, after) -> {
                        if (path.find(before) != null) {
                            path.remove(after);
                        }
                    }));
            return new Update(paths, actions);
        }

        private static int position(Path path) {
            return !path.steps().isEmpty() && path.steps().getLast() instanceof Path.Element(int position)
                    ? position
                    : 0;
        }

        private Path touched(Path path) {
            paths.stream().filter(path::overlaps).findFirst().ifPresent(other -> {
                throw new InvalidExpressionException(
                        "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths");
            });
            paths.add(path);
            return path;
        }

        private static JsonNode sum(JsonNode old, JsonNode value) {
            if (old.has("N") && value.has("N")) {
                return Operand.needed(
                        JsonNodeFactory.instance.objectNode(),
                        new Operand.Sum(new Operand.Literal(old), 1, new Operand.Literal(value)));
            }
            return members(old, value, joined -> joined.addAll(Attribute.members(value)));
        }

        private static JsonNode members(JsonNode old, JsonNode value, Consumer<Set<String>> change) {
            String type = Attribute.type(old);
            if (!type.equals(Attribute.type(value)) || !Set.of("SS", "NS", "BS").contains(type)) {
                throw new InvalidExpressionException("An operand in the update expression has an incorrect data type");
            }
            Set<String> members = new TreeSet<>(Attribute.members(old));
            change.accept(members);
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            members.forEach(array::add);
            return JsonNodeFactory.instance.objectNode().set(type, array);
        }

        private static void rewrite(Path path, ObjectNode after, JsonNode set) {
            if (set.get(Attribute.type(set)).isEmpty()) {
                path.remove(after);
            } else {
                path.write(after, set);
            }
        }
    }
}
