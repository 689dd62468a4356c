package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A condition on an item. A comparison with a missing attribute is false, except `<>`.
public sealed interface Condition {

    boolean holds(ObjectNode item);

    /// Returns the names of the top-level attributes that the condition uses.
    Stream<String> attributes();

    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return left.holds(item) && right.holds(item);
        }

        @Override
        public Stream<String> attributes() {
            return Stream.concat(left.attributes(), right.attributes());
        }
    }

    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return left.holds(item) || right.holds(item);
        }

        @Override
        public Stream<String> attributes() {
            return Stream.concat(left.attributes(), right.attributes());
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return !condition.holds(item);
        }

        @Override
        public Stream<String> attributes() {
            return condition.attributes();
        }
    }

    record Comparison(Operand left, String comparator, Operand right) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode leftValue = left.valueIn(item);
            JsonNode rightValue = right.valueIn(item);
            if (leftValue == null || rightValue == null) {
                return comparator.equals("<>") && (leftValue == null) != (rightValue == null);
            }
            return switch (comparator) {
                case "=" -> Attribute.isEqual(leftValue, rightValue);
                case "<>" -> !Attribute.isEqual(leftValue, rightValue);
                default -> matchesOrder(Attribute.compare(leftValue, rightValue));
            };
        }

        private boolean matchesOrder(OptionalInt order) {
            if (order.isEmpty()) {
                return false;
            }
            return switch (comparator) {
                case "<" -> order.getAsInt() < 0;
                case "<=" -> order.getAsInt() <= 0;
                case ">" -> order.getAsInt() > 0;
                default -> order.getAsInt() >= 0;
            };
        }

        @Override
        public Stream<String> attributes() {
            return attributesOf(List.of(left, right));
        }
    }

    record Between(Operand operand, Operand low, Operand high) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return new Comparison(operand, ">=", low).holds(item) && new Comparison(operand, "<=", high).holds(item);
        }

        @Override
        public Stream<String> attributes() {
            return attributesOf(List.of(operand, low, high));
        }
    }

    record In(Operand operand, List<Operand> candidates) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return candidates.stream().anyMatch(candidate -> new Comparison(operand, "=", candidate).holds(item));
        }

        @Override
        public Stream<String> attributes() {
            return Stream.concat(attributesOf(List.of(operand)), attributesOf(candidates));
        }
    }

    record Exists(Path path) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return path.find(item) != null;
        }

        @Override
        public Stream<String> attributes() {
            return Stream.of(path.attribute());
        }
    }

    record HasType(Path path, String type) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode value = path.find(item);
            return value != null && Attribute.type(value).equals(type);
        }

        @Override
        public Stream<String> attributes() {
            return Stream.of(path.attribute());
        }
    }

    record BeginsWith(Operand text, Operand prefix) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode value = text.valueIn(item);
            JsonNode prefixValue = prefix.valueIn(item);
            return value != null && prefixValue != null && Attribute.beginsWith(value, prefixValue);
        }

        @Override
        public Stream<String> attributes() {
            return attributesOf(List.of(text, prefix));
        }
    }

    record Contains(Operand container, Operand member) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode value = container.valueIn(item);
            JsonNode memberValue = member.valueIn(item);
            return value != null && memberValue != null && Attribute.contains(value, memberValue);
        }

        @Override
        public Stream<String> attributes() {
            return attributesOf(List.of(container, member));
        }
    }

    private static Stream<String> attributesOf(List<Operand> operands) {
        return operands.stream().flatMap(operand -> switch (operand) {
            case Operand.AtPath(Path path) -> Stream.of(path.attribute());
            case Operand.SizeOf(Path path) -> Stream.of(path.attribute());
            case Operand.Literal _ -> Stream.of();
        });
    }
}
