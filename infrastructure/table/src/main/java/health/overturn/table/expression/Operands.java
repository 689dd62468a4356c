package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which operands the service accepts for an operator or a function. It knows the type of a value of the
/// request and of `size(…)`; that of a path it learns with each item.
final class Operands {
    private static final Set<String> ORDERED = Set.of("S", "N", "B");
    private static final Set<String> PREFIXES = Set.of("S", "B");
    private static final List<String> TYPES = List.of("B", "NULL", "SS", "BOOL", "L", "BS", "N", "NS", "S", "M");
    private static final int MAX_CANDIDATES = 100;

    private final TokenReader tokens;

    Operands(TokenReader tokens) {
        this.tokens = tokens;
    }

    Condition compare(Operand left, String comparator, Operand right) {
        if (!comparator.equals("=") && !comparator.equals("<>")) {
            requireType(comparator, ORDERED, left);
            requireType(comparator, ORDERED, right);
        }
        requireDistinct(comparator, left, right);
        return new Condition.Comparison(left, comparator, right);
    }

    Condition between(Operand operand, Operand low, Operand high) {
        requireType("BETWEEN", ORDERED, operand);
        requireType("BETWEEN", ORDERED, low);
        requireType("BETWEEN", ORDERED, high);
        if (low instanceof Operand.Literal(JsonNode lower) && high instanceof Operand.Literal(JsonNode upper)) {
            String bounds = "lower bound operand: AttributeValue: %s, upper bound operand: AttributeValue: %s"
                    .formatted(text(lower), text(upper));
            if (!Attribute.type(lower).equals(Attribute.type(upper))) {
                throw tokens.invalid(
                        "The BETWEEN operator requires same data type for lower and upper bounds; " + bounds);
            }
            if (Attribute.compare(lower, upper).orElse(0) > 0) {
                throw tokens.invalid(
                        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
                                + bounds);
            }
        }
        return new Condition.Between(operand, low, high);
    }

    Condition in(Operand operand, List<Operand> candidates) {
        if (candidates.size() > MAX_CANDIDATES) {
            throw tokens.invalid(
                    "The IN operator is provided with too many operands; number of operands: " + candidates.size());
        }
        return new Condition.In(operand, candidates);
    }

    Condition call(String function, List<Operand> operands) {
        return switch (function) {
            case "attribute_exists" -> new Condition.Exists(path(function, operands));
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path(function, operands)));
            case "attribute_type" -> hasType(operands);
            case "begins_with" -> {
                requireCount(function, operands, 2);
                operands.forEach(operand -> requireType(function, PREFIXES, operand));
                requireDistinct(function, operands.getFirst(), operands.getLast());
                yield new Condition.BeginsWith(operands.getFirst(), operands.getLast());
            }
            case "contains" -> {
                requireCount(function, operands, 2);
                requireDistinct(function, operands.getFirst(), operands.getLast());
                yield new Condition.Contains(operands.getFirst(), operands.getLast());
            }
            default -> throw tokens.invalid("Invalid function name; function: " + function);
        };
    }

    Operand size(List<Operand> operands) {
        return new Operand.SizeOf(path("size", operands));
    }

    private Condition hasType(List<Operand> operands) {
        requireCount("attribute_type", operands, 2);
        Path path = path("attribute_type", List.of(operands.getFirst()));
        if (!(operands.getLast() instanceof Operand.Literal(JsonNode value))) {
            throw incorrectType("attribute_type", "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        }
        requireType("attribute_type", Set.of("S"), operands.getLast());
        String type = value.path("S").asText();
        if (!TYPES.contains(type)) {
            throw tokens.invalid("Invalid attribute type name found; type: %s, valid types: {%s}"
                    .formatted(type, String.join(",", TYPES)));
        }
        return new Condition.HasType(path, type);
    }

    private Path path(String function, List<Operand> operands) {
        requireCount(function, operands, 1);
        if (operands.getFirst() instanceof Operand.AtPath(Path path)) {
            return path;
        }
        throw tokens.invalid("Operator or function requires a document path; operator or function: " + function);
    }

    private void requireCount(String function, List<Operand> operands, int count) {
        if (operands.size() != count) {
            throw tokens.invalid(
                    "Incorrect number of operands for operator or function; operator or function: %s, number of operands: %d"
                            .formatted(function, operands.size()));
        }
    }

    private void requireType(String function, Set<String> types, Operand operand) {
        Optional<String> type = switch (operand) {
            case Operand.Literal(JsonNode value) -> Optional.of(Attribute.type(value));
            case Operand.SizeOf _ -> Optional.of("N");
            case Operand.AtPath _ -> Optional.empty();
        };
        type.filter(known -> !types.contains(known)).ifPresent(known -> {
            throw incorrectType(function, known);
        });
    }

    private InvalidExpressionException incorrectType(String function, String type) {
        return tokens.invalid(
                "Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                        .formatted(function, type));
    }

    private void requireDistinct(String function, Operand left, Operand right) {
        if (left instanceof Operand.AtPath(Path path) && left.equals(right)) {
            throw tokens.invalid(
                    "The first operand must be distinct from the remaining operands for this operator or function; operator: %s, first operand: %s"
                            .formatted(function, path));
        }
    }

    private static String text(JsonNode value) {
        String type = Attribute.type(value);
        return "{%s:%s}".formatted(type, value.path(type).asText());
    }
}
