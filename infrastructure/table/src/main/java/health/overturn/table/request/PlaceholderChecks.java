package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Checks `ExpressionAttributeNames` and `ExpressionAttributeValues` by themselves. Whether they are used, the
/// expressions tell.
final class PlaceholderChecks {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";
    private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]+");
    private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]+");
    private static final int MAX_KEY_BYTES = 255;

    private PlaceholderChecks() {}

    /// @param expressions the expressions of the operation in which names may stand
    /// @param valueExpressions those in which values may stand, too
    static void check(JsonNode request, List<String> expressions, List<String> valueExpressions) {
        if (request.has(NAMES) && expressions.stream().noneMatch(request::has)) {
            throw invalid(NAMES + " can only be specified when using expressions");
        }
        if (request.has(VALUES) && valueExpressions.stream().noneMatch(request::has)) {
            throw invalid("%s can only be specified when using expressions: %s %s null"
                    .formatted(
                            VALUES,
                            String.join(" and ", valueExpressions),
                            valueExpressions.size() > 1 ? "are" : "is"));
        }
        if (request.has(NAMES)) {
            checkNames(request.get(NAMES));
        }
        if (request.has(VALUES)) {
            checkValues(request.get(VALUES));
        }
    }

    private static void checkNames(JsonNode names) {
        requireNotEmpty(NAMES, names);
        names.properties().forEach(entry -> {
            String key = entry.getKey();
            int size = key.getBytes(StandardCharsets.UTF_8).length;
            if (size > MAX_KEY_BYTES) {
                throw invalid("%s contains invalid key: The expression attribute map contains a key that is too long;"
                                .formatted(NAMES)
                        + " size of key: " + size);
            }
            requireSyntax(NAMES, NAME, key);
            if (entry.getValue().textValue().isEmpty()) {
                throw invalid("%s contains invalid value: Empty attribute name for key %s".formatted(NAMES, key));
            }
        });
    }

    private static void checkValues(JsonNode values) {
        requireNotEmpty(VALUES, values);
        values.properties().forEach(entry -> {
            String key = entry.getKey();
            if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
                throw invalid(VALUES
                        + " contains invalid key: The expression attribute map contains a key that is too long;");
            }
            requireSyntax(VALUES, VALUE, key);
            ValueChecks.problem(entry.getValue()).ifPresent(problem -> {
                throw invalid("%s contains invalid value: %s for key %s".formatted(VALUES, problem, key));
            });
        });
    }

    private static void requireNotEmpty(String parameter, JsonNode placeholders) {
        if (placeholders.isEmpty()) {
            throw invalid(parameter + " must not be empty");
        }
    }

    private static void requireSyntax(String parameter, Pattern pattern, String key) {
        if (!pattern.matcher(key).matches()) {
            throw invalid("%s contains invalid key: Syntax error; key: \"%s\"".formatted(parameter, key));
        }
    }

    private static RefusedRequestException invalid(String message) {
        return RefusedRequestException.invalid(message);
    }
}
