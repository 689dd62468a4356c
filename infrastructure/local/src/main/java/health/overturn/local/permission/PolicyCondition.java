package health.overturn.local.permission;

import health.overturn.local.template.StatementDefinition.ConditionDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A condition of a statement, on one key of the request.
record PolicyCondition(ConditionOperator operator, String key, List<String> values) {
    private static final Set<String> KEYS =
            Set.of("dynamodb:LeadingKeys", "kms:ViaService", "s3:delimiter", "s3:prefix");
    /// Each request has at most one value of a key: a call with several makes a request for each of them.
    private static final String ANY_VALUE = "ForAnyValue:";

    /// @throws IllegalArgumentException if this machine does not know the operator or the key
    static PolicyCondition of(ConditionDefinition definition) {
        if (!KEYS.contains(definition.key())) {
            throw new IllegalArgumentException("unknown condition key \"%s\"; allowed: %s"
                    .formatted(definition.key(), String.join(", ", new TreeSet<>(KEYS))));
        }
        String operator = definition.operator();
        String single = operator.startsWith(ANY_VALUE) ? operator.substring(ANY_VALUE.length()) : operator;
        return new PolicyCondition(ConditionOperator.of(single), definition.key(), definition.values());
    }

    boolean holds(AccessRequest request) {
        String value = request.context().get(key);
        return value == null ? operator.holdsWithoutValue() : operator.holds(value, values);
    }
}
