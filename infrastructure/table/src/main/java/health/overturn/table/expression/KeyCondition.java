package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The key condition of a query: `partition = :value`, and at most one range of the sort key.
///
/// @param terms the condition of each key attribute
public record KeyCondition(Map<String, Condition> terms) {
    private static final String IN_KEY_CONDITION = "Invalid condition in KeyConditionExpression: ";
    private static final int MAX_TERMS = 2;

    public KeyCondition {
        terms = Map.copyOf(terms);
    }

    static KeyCondition of(Condition condition) {
        List<Condition> flat = new ArrayList<>();
        flatten(condition, flat);
        Map<String, Condition> terms = new LinkedHashMap<>();
        for (Condition term : flat) {
            Condition keyFirst = withKeyFirst(term);
            if (terms.put(KeyTerms.attribute(keyFirst), keyFirst) != null) {
                throw new InvalidExpressionException("KeyConditionExpressions must only contain one condition per key");
            }
        }
        if (terms.size() > MAX_TERMS) {
            throw new InvalidExpressionException("Conditions can be of length 1 or 2 only");
        }
        return new KeyCondition(terms);
    }

    /// Returns the value that this attribute must equal.
    ///
    /// @throws InvalidExpressionException where the condition does not name it, or compares it otherwise
    public JsonNode equalValue(String attribute) {
        Condition term = terms.get(attribute);
        if (term == null) {
            throw missed(attribute);
        }
        if (term instanceof Condition.Comparison(Operand _, String comparator, Operand.Literal(JsonNode value))
                && comparator.equals("=")) {
            return value;
        }
        throw new InvalidExpressionException("Query key condition not supported");
    }

    /// Throws where the condition uses another attribute than these keys.
    public void requireOnly(Set<String> keys) {
        if (keys.containsAll(terms.keySet())) {
            return;
        }
        throw keys.stream()
                .filter(key -> !terms.containsKey(key))
                .findFirst()
                .map(KeyCondition::missed)
                .orElseGet(() -> new InvalidExpressionException("Query key condition not supported"));
    }

    /// Returns the values with which the condition compares this attribute.
    public List<JsonNode> values(String attribute) {
        return Optional.ofNullable(terms.get(attribute)).map(KeyTerms::values).orElse(List.of());
    }

    /// Tests whether the key of this item lies in the range.
    public boolean holds(ObjectNode item) {
        return terms.values().stream().allMatch(term -> term.holds(item));
    }

    /// Returns the least value of this attribute, where the condition has one.
    public Optional<JsonNode> lowerBound(String attribute) {
        return Optional.ofNullable(terms.get(attribute)).flatMap(KeyTerms::lowerBound);
    }

    /// Returns the greatest value of this attribute, where the condition has one.
    public Optional<JsonNode> upperBound(String attribute) {
        return Optional.ofNullable(terms.get(attribute)).flatMap(KeyTerms::upperBound);
    }

    private static InvalidExpressionException missed(String attribute) {
        return new InvalidExpressionException("Query condition missed key schema element: " + attribute);
    }

    private static void flatten(Condition condition, List<Condition> terms) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                flatten(left, terms);
                flatten(right, terms);
            }
            case Condition.Comparison(Operand _, String comparator, Operand _)
            when comparator.equals("<>") -> throw invalidOperator("<>");
            case Condition.Comparison _, Condition.Between _, Condition.BeginsWith _ -> terms.add(condition);
            case Condition.Or _ -> throw invalidOperator("OR");
            case Condition.Not(Condition.Exists _) -> throw invalidOperator("attribute_not_exists");
            case Condition.Not _ -> throw invalidOperator("NOT");
            case Condition.In _ -> throw invalidOperator("IN");
            case Condition.Exists _ -> throw invalidOperator("attribute_exists");
            case Condition.HasType _ -> throw invalidOperator("attribute_type");
            case Condition.Contains _ -> throw invalidOperator("contains");
        }
    }

    private static InvalidExpressionException invalidOperator(String operator) {
        return new InvalidExpressionException("Invalid operator used in KeyConditionExpression: " + operator);
    }

    /// Returns the condition with its one key attribute as the first operand, and with values as the others.
    private static Condition withKeyFirst(Condition term) {
        return switch (term) {
            case Condition.Comparison(Operand.Literal value, String comparator, Operand key) ->
                KeyTerms.requireKeyAndValues(new Condition.Comparison(key, KeyTerms.mirrored(comparator), value));
            case Condition.Between(Operand.Literal _, Operand _, Operand _) -> throw keyNotFirst("BETWEEN");
            case Condition.BeginsWith(Operand.Literal _, Operand _) -> throw keyNotFirst("begins_with");
            default -> KeyTerms.requireKeyAndValues(term);
        };
    }

    private static InvalidExpressionException keyNotFirst(String operator) {
        return new InvalidExpressionException(
                IN_KEY_CONDITION + operator + " operator must have the key attribute as its first operand");
    }
}
