package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.store.Session;
import java.util.List;

/// BatchExecuteStatement for one PartiQL statement: `INSERT INTO "table" VALUE {'attribute': ?, …}`.
///
/// An insert puts an item unless its key exists. Each statement succeeds or fails by itself; a statement that
/// is no such insert refuses the whole batch, because the table cannot tell what the service would make of it.
final class StatementOperations {
    private final Tables tables;

    StatementOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode batch(JsonNode request) {
        List<InsertStatement> statements = request.path("Statements")
                .valueStream()
                .map(InsertStatement::parse)
                .toList();
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = response.putArray("Responses");
        ArrayNode consumed = tables.write(session -> {
            ArrayNode capacities = JsonNodeFactory.instance.arrayNode();
            for (InsertStatement statement : statements) {
                capacities.add(insert(session, statement, responses.addObject()).toJson(request));
            }
            return capacities;
        });
        if (ConsumedCapacity.isRequested(request)) {
            response.set("ConsumedCapacity", consumed);
        }
        return response;
    }

    private ConsumedCapacity insert(Session session, InsertStatement statement, ObjectNode response) {
        ConsumedCapacity capacity = ConsumedCapacity.of(statement.table());
        response.put("TableName", statement.table());
        try {
            Table table = tables.table(JsonNodeFactory.instance.objectNode().put("TableName", statement.table()));
            ItemWrite put =
                    ItemWrite.put(table, statement.putRequest(table.keys().partition()));
            put.execute(session, capacity);
        } catch (DynamoDbError error) {
            response.set("Error", toStatementError(error));
        }
        return capacity;
    }

    private static ObjectNode toStatementError(DynamoDbError error) {
        ObjectNode statementError = JsonNodeFactory.instance.objectNode();
        switch (error.type()) {
            case "ConditionalCheckFailedException" ->
                statementError
                        .put("Code", "DuplicateItem")
                        .put("Message", "Duplicate primary key exists in table")
                        .setAll(error.details());
            case "ResourceNotFoundException" ->
                statementError.put("Code", "ResourceNotFound").put("Message", error.getMessage());
            default -> statementError.put("Code", "ValidationError").put("Message", error.getMessage());
        }
        return statementError;
    }
}
