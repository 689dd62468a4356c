package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.expression.Expressions;
import java.util.List;

/// Checks Query and Scan.
final class QueryChecks {
    private static final String ONE_ERROR = "1 validation error detected: ";

    private QueryChecks() {}

    static void query(JsonNode request) {
        if (request.path("Limit").asInt(1) < 1) {
            throw RefusedRequestException.invalid(
                    ONE_ERROR
                            + "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1");
        }
        PlaceholderChecks.check(
                request,
                List.of("ProjectionExpression", "FilterExpression", "KeyConditionExpression"),
                List.of("FilterExpression", "KeyConditionExpression"));
        checkStartKey(request);
        checkSelect(request, ONE_ERROR);
        Expressions expressions = new Expressions(request);
        expressions.keyCondition();
        expressions.condition("FilterExpression");
        expressions.projection();
        expressions.requireAllUsed();
    }

    static void scan(JsonNode request) {
        PlaceholderChecks.check(
                request, List.of("ProjectionExpression", "FilterExpression"), List.of("FilterExpression"));
        checkStartKey(request);
        checkSelect(request, "");
        checkSegments(request);
        Expressions expressions = new Expressions(request);
        expressions.condition("FilterExpression");
        expressions.projection();
        expressions.requireAllUsed();
    }

    private static void checkStartKey(JsonNode request) {
        request.path("ExclusiveStartKey")
                .valueStream()
                .flatMap(value -> ValueChecks.problem(value).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw RefusedRequestException.invalid("The provided starting key is invalid: " + problem);
                });
    }

    private static void checkSelect(JsonNode request, String prefix) {
        boolean projects = request.has("ProjectionExpression");
        switch (request.path("Select").asText()) {
            case "COUNT" ->
                require(
                        !projects,
                        prefix + "Cannot specify the ProjectionExpression when choosing to get only the Count");
            case "ALL_ATTRIBUTES" ->
                require(
                        !projects,
                        prefix + "Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES");
            case "ALL_PROJECTED_ATTRIBUTES" -> {
                require(
                        !projects,
                        prefix
                                + "Cannot specify the ProjectionExpression when choosing to get ALL_PROJECTED_ATTRIBUTES");
                require(
                        request.has("IndexName"),
                        prefix + "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            }
            case "SPECIFIC_ATTRIBUTES" ->
                require(
                        projects,
                        prefix
                                + "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
            default -> {} // without Select the service chooses by what else the request holds
        }
    }

    private static void checkSegments(JsonNode request) {
        JsonNode segment = request.path("Segment");
        JsonNode total = request.path("TotalSegments");
        require(
                segment.isMissingNode() || !total.isMissingNode(),
                "The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
        require(
                total.isMissingNode() || !segment.isMissingNode(),
                "The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
        require(
                segment.isMissingNode() || segment.intValue() < total.intValue(),
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: %s is not less than TotalSegments: %s"
                        .formatted(segment.asText(), total.asText()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw RefusedRequestException.invalid(message);
        }
    }
}
