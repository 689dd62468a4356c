package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The key condition of a query: `partition = :value`, and at most one range of the sort key.
public record KeyCondition(List<Condition> terms) {
    private static final String UNSUPPORTED = "Query key condition not supported";

    public KeyCondition {
        terms = List.copyOf(terms);
    }

    static KeyCondition of(Condition condition) {
        List<Condition> terms = new ArrayList<>();
        flatten(condition, terms);
        return new KeyCondition(terms);
    }

    /// Returns the value that this attribute must equal.
    ///
    /// @throws InvalidExpressionException where the condition does not name it
    public JsonNode equalValue(String attribute) {
        return terms.stream()
                .filter(Condition.Comparison.class::isInstance)
                .map(Condition.Comparison.class::cast)
                .filter(term ->
                        term.comparator().equals("=") && term.attributes().anyMatch(attribute::equals))
                .map(KeyCondition::comparedValue)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidExpressionException("Query condition missed key schema element: " + attribute));
    }

    /// Throws where the condition uses another attribute than these keys.
    public void requireOnly(Set<String> keys) {
        if (terms.stream().flatMap(Condition::attributes).anyMatch(name -> !keys.contains(name))) {
            throw new InvalidExpressionException(UNSUPPORTED);
        }
    }

    /// Tests whether the key of this item lies in the range.
    public boolean holds(ObjectNode item) {
        return terms.stream().allMatch(term -> term.holds(item));
    }

    /// Returns the least value of this attribute, where the condition has one.
    public Optional<JsonNode> lowerBound(String attribute) {
        return bound(attribute, Set.of("=", ">", ">="));
    }

    /// Returns the greatest value of this attribute, where the condition has one.
    public Optional<JsonNode> upperBound(String attribute) {
        return bound(attribute, Set.of("=", "<", "<="));
    }

    private Optional<JsonNode> bound(String attribute, Set<String> comparators) {
        return terms.stream()
                .filter(term -> term.attributes().anyMatch(attribute::equals))
                .flatMap(term -> switch (term) {
                    case Condition.Comparison(Operand.AtPath _, String comparator, Operand.Literal(JsonNode value))
                    when comparators.contains(comparator) -> Stream.of(value);
                    case Condition.BeginsWith(Operand _, Operand.Literal(JsonNode value))
                    when comparators.contains(">") -> Stream.of(value);
                    default -> Stream.of();
                })
                .findFirst();
    }

    private static JsonNode comparedValue(Condition.Comparison term) {
        if (term.right() instanceof Operand.Literal(JsonNode value)) {
            return value;
        }
        if (term.left() instanceof Operand.Literal(JsonNode value)) {
            return value;
        }
        throw new InvalidExpressionException(UNSUPPORTED);
    }

    private static void flatten(Condition condition, List<Condition> terms) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                flatten(left, terms);
                flatten(right, terms);
            }
            case Condition.Comparison(Operand _, String comparator, Operand _)
            when comparator.equals("<>") ->
                throw new InvalidExpressionException("Unsupported operator in KeyConditionExpression: " + comparator);
            case Condition.Comparison _, Condition.BeginsWith _ -> terms.add(condition);
            case Condition.Or _, Condition.Not _, Condition.In _, Condition.Exists _, Condition.HasType _ ->
                throw new InvalidExpressionException("Invalid operator used in KeyConditionExpression");
            case Condition.Contains _ ->
                throw new InvalidExpressionException("Invalid operator used in KeyConditionExpression");
        }
    }
}
