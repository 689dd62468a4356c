package health.overturn.local.permission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The condition operators that this machine evaluates.
enum ConditionOperator {
    STRING_EQUALS("StringEquals"),
    STRING_NOT_EQUALS("StringNotEquals"),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase"),
    STRING_LIKE("StringLike"),
    STRING_NOT_LIKE("StringNotLike");

    private final String label;

    ConditionOperator(String label) {
        this.label = label;
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
        return expected.stream().anyMatch(each -> matches(value, each)) != isNegated();
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

    private boolean matches(String value, String expected) {
        return switch (this) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> value.equals(expected);
            case STRING_EQUALS_IGNORE_CASE -> value.equalsIgnoreCase(expected);
            case STRING_LIKE, STRING_NOT_LIKE -> WildcardPattern.of(expected).matches(value);
        };
    }
}
