package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of one condition of a key attribute, which is its first operand.
final class KeyTerms {
    private KeyTerms() {}

    static String attribute(Condition term) {
        return operands(term).getFirst() instanceof Operand.AtPath(Path path) ? path.attribute() : "";
    }

    static List<JsonNode> values(Condition term) {
        return operands(term).stream()
                .flatMap(operand -> operand instanceof Operand.Literal(JsonNode value) ? Stream.of(value) : Stream.of())
                .toList();
    }

    static Optional<JsonNode> lowerBound(Condition term) {
        return switch (term) {
            case Condition.Comparison(Operand _, String comparator, Operand.Literal(JsonNode value))
            when !comparator.startsWith("<") -> Optional.of(value);
            case Condition.Between(Operand _, Operand.Literal(JsonNode low), Operand _) -> Optional.of(low);
            case Condition.BeginsWith(Operand _, Operand.Literal(JsonNode prefix)) -> Optional.of(prefix);
            default -> Optional.empty();
        };
    }

    static Optional<JsonNode> upperBound(Condition term) {
        return switch (term) {
            case Condition.Comparison(Operand _, String comparator, Operand.Literal(JsonNode value))
            when !comparator.startsWith(">") -> Optional.of(value);
            case Condition.Between(Operand _, Operand _, Operand.Literal(JsonNode high)) -> Optional.of(high);
            default -> Optional.empty();
        };
    }

    /// Returns the comparator for swapped operands.
    static String mirrored(String comparator) {
        return switch (comparator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> comparator;
        };
    }

    /// Throws unless the first operand is a key attribute and the others are values.
    static Condition requireKeyAndValues(Condition term) {
        List<Operand> operands = operands(term);
        if (operands.stream().anyMatch(Operand.SizeOf.class::isInstance)) {
            throw new InvalidExpressionException("KeyConditionExpressions cannot contain nested operations");
        }
        if (!(operands.getFirst() instanceof Operand.AtPath(Path path))) {
            throw invalid("No key attribute specified");
        }
        if (operands.stream().skip(1).anyMatch(Operand.AtPath.class::isInstance)) {
            throw invalid("Multiple attribute names used in one condition");
        }
        if (!path.steps().isEmpty()) {
            throw new InvalidExpressionException("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        return term;
    }

    private static List<Operand> operands(Condition term) {
        return switch (term) {
            case Condition.Comparison(Operand left, String _, Operand right) -> List.of(left, right);
            case Condition.Between(Operand operand, Operand low, Operand high) -> List.of(operand, low, high);
            case Condition.BeginsWith(Operand text, Operand prefix) -> List.of(text, prefix);
            default -> throw new IllegalStateException("bug: this condition is not one of a key");
        };
    }

    private static InvalidExpressionException invalid(String problem) {
        return new InvalidExpressionException("Invalid condition in KeyConditionExpression: " + problem);
    }
}
