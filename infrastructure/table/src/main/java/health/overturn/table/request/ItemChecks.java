package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.expression.Expressions;
import java.util.List;

/// Checks GetItem, PutItem and DeleteItem.
final class ItemChecks {
    private ItemChecks() {}

    static void get(JsonNode request) {
        PlaceholderChecks.check(request, List.of("ProjectionExpression"), List.of());
        ValueChecks.requireValid(request.get("Key"));
        Expressions expressions = new Expressions(request);
        expressions.projection();
        expressions.requireAllUsed();
    }

    static void put(JsonNode request) {
        write(request, request.get("Item"));
    }

    static void delete(JsonNode request) {
        write(request, request.get("Key"));
    }

    private static void write(JsonNode request, JsonNode attributes) {
        PlaceholderChecks.check(request, List.of("ConditionExpression"), List.of("ConditionExpression"));
        ValueChecks.requireValid(attributes);
        String returned = request.path("ReturnValues").asText("NONE");
        if (!returned.equals("NONE") && !returned.equals("ALL_OLD")) {
            throw RefusedRequestException.invalid("ReturnValues can only be ALL_OLD or NONE");
        }
        Expressions expressions = new Expressions(request);
        expressions.condition("ConditionExpression");
        expressions.requireAllUsed();
    }
}
