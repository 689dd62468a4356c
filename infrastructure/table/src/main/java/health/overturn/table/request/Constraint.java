package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A rule for the value of a member, with the text of the service for a value that breaks it.
record Constraint(String text, Predicate<JsonNode> rule) {
    private static final String NAME_PATTERN = "[a-zA-Z0-9_.-]+";
    private static final int MAX_NAME_LENGTH = 255;

    boolean holds(JsonNode value) {
        return rule.test(value);
    }

    static Constraint minLength(int length) {
        return new Constraint(
                "Member must have length greater than or equal to " + length, value -> length(value) >= length);
    }

    static Constraint maxLength(int length) {
        return new Constraint(
                "Member must have length less than or equal to " + length, value -> length(value) <= length);
    }

    static Constraint atLeast(int least) {
        return new Constraint(
                "Member must have value greater than or equal to " + least, value -> value.intValue() >= least);
    }

    static Constraint atMost(int most) {
        return new Constraint(
                "Member must have value less than or equal to " + most, value -> value.intValue() <= most);
    }

    static Constraint oneOf(String... names) {
        List<String> allowed = List.of(names);
        return new Constraint(
                "Member must satisfy enum value set: [%s]".formatted(String.join(", ", names)),
                value -> allowed.contains(value.textValue()));
    }

    /// The three constraints of the name of a table. An ARN stands for a name.
    static Constraint[] tableName() {
        Pattern pattern = Pattern.compile(NAME_PATTERN);
        return new Constraint[] {
            minLength(1),
            new Constraint(
                    "Member must satisfy regular expression pattern: " + NAME_PATTERN,
                    value -> value.textValue().isEmpty()
                            || isArn(value)
                            || pattern.matcher(value.textValue()).matches()),
            new Constraint(
                    "Member must have length less than or equal to " + MAX_NAME_LENGTH,
                    value -> isArn(value) || length(value) <= MAX_NAME_LENGTH)
        };
    }

    static Constraint[] indexName() {
        Pattern pattern = Pattern.compile(NAME_PATTERN);
        return new Constraint[] {
            new Constraint(
                    "Member must satisfy regular expression pattern: " + NAME_PATTERN,
                    value -> pattern.matcher(value.textValue()).matches()),
            minLength(3),
            maxLength(MAX_NAME_LENGTH)
        };
    }

    private static boolean isArn(JsonNode value) {
        return value.textValue().startsWith("arn:");
    }

    private static int length(JsonNode value) {
        return value.isTextual() ? value.textValue().length() : value.size();
    }
}
