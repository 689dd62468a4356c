package health.overturn.local.permission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The condition operators that this machine evaluates.
enum ConditionOperator {
    STRING_EQUALS("StringEquals", String::equals),
    STRING_NOT_EQUALS("StringNotEquals", String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", String::equalsIgnoreCase),
    STRING_LIKE("StringLike", ConditionOperator::isLike),
    STRING_NOT_LIKE("StringNotLike", ConditionOperator::isLike);

    private final String label;
    private final Comparison comparison;

    @FunctionalInterface
    private interface Comparison {
        boolean holds(String value, String expected);
    }

    ConditionOperator(String label, Comparison comparison) {
        this.label = label;
        this.comparison = comparison;
    }

    static ConditionOperator of(String label) {
        return Arrays.stream(values())
                .filter(operator -> operator.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown condition operator \"%s\"; allowed: %s"
                        .formatted(
                                label,
                                Arrays.stream(values())
                                        .map(operator -> operator.label)
                                        .collect(Collectors.joining(", ")))));
    }

    /// Returns whether a condition holds for a value of the request.
    boolean holds(String value, List<String> expected) {
        return expected.stream().anyMatch(each -> comparison.holds(value, each)) != isNegated();
    }

    /// A negated operator holds for a request without the key; any other does not.
    boolean holdsWithoutValue() {
        return isNegated();
    }

    private boolean isNegated() {
        return switch (this) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> false;
            case STRING_NOT_EQUALS, STRING_NOT_LIKE -> true;
        };
    }

    private static boolean isLike(String value, String pattern) {
        return WildcardPattern.of(pattern).matches(value);
    }
}
