package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The expressions of one request. Callers parse all of them and then call [#requireAllUsed].
public final class Expressions {
    private static final int MAX_BYTES = 4096;

    private final JsonNode request;
    private final Placeholders placeholders;

    /// @param request the request, or the part of it that holds expressions, names and values
    public Expressions(JsonNode request) {
        this.request = request;
        this.placeholders =
                new Placeholders(request.path("ExpressionAttributeNames"), request.path("ExpressionAttributeValues"));
    }

    /// Parses the condition under a request parameter, for example `ConditionExpression`.
    public Optional<Condition> condition(String parameter) {
        return text(parameter).map(text -> new Parser(parameter, text, placeholders).parseCondition());
    }

    /// Parses the `KeyConditionExpression`.
    ///
    /// @throws InvalidExpressionException where it is missing
    public KeyCondition keyCondition() {
        return condition("KeyConditionExpression")
                .map(KeyCondition::of)
                .orElseThrow(
                        () -> new InvalidExpressionException(
                                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."));
    }

    /// Parses the `ProjectionExpression`; an empty list means all attributes.
    public List<Path> projection() {
        return text("ProjectionExpression")
                .map(text -> new Parser("ProjectionExpression", text, placeholders).parsePaths())
                .orElse(List.of());
    }

    /// Throws where no expression uses a name or value of the request, as DynamoDB does.
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
        requireSize(parameter, text.asText().getBytes(StandardCharsets.UTF_8).length);
        return Optional.of(text.asText());
    }

    /// The service names the size of conditions and filters, and not that of other expressions.
    private static void requireSize(String parameter, int bytes) {
        if (bytes > MAX_BYTES) {
            boolean named = parameter.equals("ConditionExpression") || parameter.equals("FilterExpression");
            throw new InvalidExpressionException("Invalid %s: Expression size has exceeded the maximum allowed size;%s"
                    .formatted(parameter, named ? " expression size: " + bytes : ""));
        }
    }
}
