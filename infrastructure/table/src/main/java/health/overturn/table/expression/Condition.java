package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What must hold of an item. A comparison with an attribute that is not there does not hold, `<>` aside.
public sealed interface Condition {

    boolean holds(ObjectNode item);

    /// The attributes that it names, nested ones by their top.
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

    record Comparison(Operand left, String sign, Operand right) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode leftValue = left.in(item);
            JsonNode rightValue = right.in(item);
            if (leftValue == null || rightValue == null) {
                return sign.equals("<>") && (leftValue == null) != (rightValue == null);
            }
            return switch (sign) {
                case "=" -> Attribute.equal(leftValue, rightValue);
                case "<>" -> !Attribute.equal(leftValue, rightValue);
                default -> ordered(Attribute.order(leftValue, rightValue));
            };
        }

        private boolean ordered(OptionalInt order) {
            if (order.isEmpty()) {
                return false;
            }
            return switch (sign) {
                case "<" -> order.getAsInt() < 0;
                case "<=" -> order.getAsInt() <= 0;
                case ">" -> order.getAsInt() > 0;
                default -> order.getAsInt() >= 0;
            };
        }

        @Override
        public Stream<String> attributes() {
            return named(List.of(left, right));
        }
    }

    record In(Operand operand, List<Operand> candidates) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return candidates.stream().anyMatch(candidate -> new Comparison(operand, "=", candidate).holds(item));
        }

        @Override
        public Stream<String> attributes() {
            return Stream.concat(named(List.of(operand)), named(candidates));
        }
    }

    record Exists(Path path) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            return path.find(item) != null;
        }

        @Override
        public Stream<String> attributes() {
            return Stream.of(path.top());
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
            return Stream.of(path.top());
        }
    }

    record BeginsWith(Operand whole, Operand start) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode wholeValue = whole.in(item);
            JsonNode startValue = start.in(item);
            return wholeValue != null && startValue != null && Attribute.beginsWith(wholeValue, startValue);
        }

        @Override
        public Stream<String> attributes() {
            return named(List.of(whole, start));
        }
    }

    record Contains(Operand whole, Operand part) implements Condition {
        @Override
        public boolean holds(ObjectNode item) {
            JsonNode wholeValue = whole.in(item);
            JsonNode partValue = part.in(item);
            return wholeValue != null && partValue != null && Attribute.contains(wholeValue, partValue);
        }

        @Override
        public Stream<String> attributes() {
            return named(List.of(whole, part));
        }
    }

    private static Stream<String> named(List<Operand> operands) {
        return operands.stream().flatMap(operand -> switch (operand) {
            case Operand.At(Path path) -> Stream.of(path.top());
            case Operand.SizeOf(Path path) -> Stream.of(path.top());
            case Operand.IfNotExists(Path path, Operand otherwise) ->
                Stream.concat(Stream.of(path.top()), named(List.of(otherwise)));
            case Operand.ListAppend(Operand first, Operand second) -> named(List.of(first, second));
            case Operand.Sum(Operand first, int _, Operand second) -> named(List.of(first, second));
            case Operand.Given _ -> Stream.of();
        });
    }
}
