package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.store.Session;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// BatchExecuteStatement for one PartiQL statement: `INSERT INTO "table" VALUE {'attribute': ?, …}`.
///
/// An insert puts an item unless its key exists. Each statement succeeds or fails by itself.
final class StatementOperations {
    private static final int MAX_STATEMENTS = 25;
    private static final Pattern INSERT =
            Pattern.compile("INSERT INTO \"([^\"]+)\" VALUE \\{('[^']+': \\?(?:, '[^']+': \\?)*)}");
    private static final Pattern NAME = Pattern.compile("'([^']+)'");

    private final Tables tables;

    StatementOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode batch(JsonNode request) {
        JsonNode statements = request.path("Statements");
        if (statements.isEmpty() || statements.size() > MAX_STATEMENTS) {
            throw DynamoDbError.invalid("Member must have length between 1 and " + MAX_STATEMENTS);
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = response.putArray("Responses");
        ArrayNode consumed = tables.write(session -> {
            ArrayNode capacities = JsonNodeFactory.instance.arrayNode();
            for (JsonNode statement : statements) {
                ConsumedCapacity capacity = insert(session, statement, responses.addObject());
                capacities.add(capacity.toJson(request));
            }
            return capacities;
        });
        if (ConsumedCapacity.isRequested(request)) {
            response.set("ConsumedCapacity", consumed);
        }
        return response;
    }

    private ConsumedCapacity insert(Session session, JsonNode statement, ObjectNode statementResponse) {
        Matcher matcher = INSERT.matcher(statement.path("Statement").asText());
        if (!matcher.matches()) {
            throw DynamoDbError.invalid("The local table supports only INSERT INTO \"table\" VALUE {'attribute': ?}");
        }
        Table table = tables.table(JsonNodeFactory.instance.objectNode().put("TableName", matcher.group(1)));
        ItemWrite put = put(table, item(matcher.group(2), statement.path("Parameters")));
        ConsumedCapacity capacity = ConsumedCapacity.of(table.name());
        statementResponse.put("TableName", table.name());
        try {
            put.execute(session, capacity);
        } catch (DynamoDbError error) {
            statementResponse.putObject("Error").put("Code", errorCode(error)).put("Message", error.getMessage());
        }
        return capacity;
    }

    private static ObjectNode item(String names, JsonNode parameters) {
        List<String> attributes =
                NAME.matcher(names).results().map(name -> name.group(1)).toList();
        if (attributes.size() != parameters.size()) {
            throw DynamoDbError.invalid("Number of parameters in request and statement don't match.");
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        Iterator<JsonNode> values = parameters.iterator();
        attributes.forEach(attribute -> item.set(attribute, values.next()));
        return item;
    }

    private static ItemWrite put(Table table, ObjectNode item) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("Item", item);
        request.put("ConditionExpression", "attribute_not_exists(#key)");
        request.putObject("ExpressionAttributeNames").put("#key", table.keys().partition());
        return ItemWrite.put(table, request);
    }

    private static String errorCode(DynamoDbError error) {
        return error.type().equals(DynamoDbError.conditionFailed().type()) ? "DuplicateItem" : "ValidationError";
    }
}
