package health.overturn.local.permission;

import health.overturn.local.template.StatementDefinition.ConditionDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A condition of a statement, on one key of the request.
record PolicyCondition(ConditionOperator operator, String key, List<String> values) {
    private static final Set<String> KEYS = Set.of("kms:ViaService", "s3:delimiter", "s3:prefix");

    /// @throws IllegalArgumentException if this machine does not know the operator or the key
    static PolicyCondition of(ConditionDefinition definition) {
        if (!KEYS.contains(definition.key())) {
            throw new IllegalArgumentException("unknown condition key \"%s\"; allowed: %s"
                    .formatted(definition.key(), String.join(", ", new TreeSet<>(KEYS))));
        }
        return new PolicyCondition(ConditionOperator.of(definition.operator()), definition.key(), definition.values());
    }

    boolean holds(AccessRequest request) {
        String value = request.context().get(key);
        return value == null ? operator.holdsWithoutValue() : operator.holds(value, values);
    }
}
