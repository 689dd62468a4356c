package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A PartiQL insert whose values are all parameters.
///
/// @param attributes the names of the item's attributes, in the order of the parameters
/// @param request the statement's part of the request
record InsertStatement(String table, List<String> attributes, JsonNode request) {
    private static final Pattern INSERT = Pattern.compile(
            "\\s*INSERT\\s+INTO\\s+\"?([A-Za-z0-9_.-]+)\"?\\s+VALUE\\s*"
                    + "\\{\\s*('[^']+'\\s*:\\s*\\?(?:\\s*,\\s*'[^']+'\\s*:\\s*\\?)*)\\s*}\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("'([^']+)'");

    InsertStatement {
        attributes = List.copyOf(attributes);
    }

    /// @throws DynamoDbError where the statement is another one
    static InsertStatement parse(JsonNode request) {
        Matcher matcher = INSERT.matcher(request.path("Statement").asText());
        if (!matcher.matches()) {
            throw DynamoDbError.invalid("The local table supports only INSERT INTO \"table\" VALUE {'attribute': ?}");
        }
        List<String> attributes = NAME.matcher(matcher.group(2))
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
        return new InsertStatement(matcher.group(1), attributes, request);
    }

    /// Returns the statement as a PutItem request that fails where the key exists.
    ///
    /// @throws DynamoDbError where the parameters are not as many as the attributes
    JsonNode putRequest(String partitionKey) {
        JsonNode parameters = request.path("Parameters");
        if (attributes.size() != parameters.size()) {
            throw DynamoDbError.invalid("Number of parameters in request and statement don't match.");
        }
        ObjectNode put = JsonNodeFactory.instance.objectNode();
        ObjectNode item = put.putObject("Item");
        for (int i = 0; i < attributes.size(); i++) {
            item.set(attributes.get(i), parameters.get(i));
        }
        put.put("ConditionExpression", "attribute_not_exists(#key)");
        put.putObject("ExpressionAttributeNames").put("#key", partitionKey);
        put.put(
                "ReturnValuesOnConditionCheckFailure",
                request.path("ReturnValuesOnConditionCheckFailure").asText("NONE"));
        return put;
    }
}
