package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// The expressions of one request. Read all of them, then call [#requireAllUsed].
public final class Expressions {
    private final JsonNode request;
    private final Placeholders placeholders;

    /// Takes the request, or the part of it, that holds the expressions, their names and their values.
    public Expressions(JsonNode request) {
        this.request = request;
        this.placeholders =
                new Placeholders(request.path("ExpressionAttributeNames"), request.path("ExpressionAttributeValues"));
    }

    /// The condition under this field, for example `ConditionExpression`.
    public Optional<Condition> condition(String parameter) {
        return text(parameter).map(text -> new Parser(parameter, text, placeholders).parseCondition());
    }

    /// The `KeyConditionExpression`.
    public KeyCondition keyCondition() {
        return condition("KeyConditionExpression")
                .map(KeyCondition::of)
                .orElseThrow(
                        () -> new InvalidExpressionException(
                                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."));
    }

    /// The paths of the `ProjectionExpression`; empty when there is none, which means all.
    public List<Path> projection() {
        return text("ProjectionExpression")
                .map(text -> new Parser("ProjectionExpression", text, placeholders).parsePaths())
                .orElse(List.of());
    }

    /// DynamoDB takes no name or value that nothing refers to.
    public void requireAllUsed() {
        placeholders.requireAllUsed();
    }

    private Optional<String> text(String parameter) {
        JsonNode text = request.get(parameter);
        if (text == null) {
            return Optional.empty();
        }
        if (text.asText().isBlank()) {
            throw new InvalidExpressionException("Invalid %s: The expression can not be empty;".formatted(parameter));
        }
        return Optional.of(text.asText());
    }
}
