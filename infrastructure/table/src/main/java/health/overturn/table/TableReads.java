package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.Key;
import health.overturn.table.item.Projection;
import health.overturn.table.item.Size;
import java.util.List;
import java.util.Optional;

/// The keys that a BatchGetItem request asks of one table.
///
/// @param requestedName the table's name as the request has it
record TableReads(String requestedName, Table table, List<Key> keys, List<Path> projection, JsonNode request) {
    TableReads {
        keys = List.copyOf(keys);
        projection = List.copyOf(projection);
    }

    /// @throws DynamoDbError where a key is not one of the table, or stands twice
    static TableReads parse(String requestedName, Table table, JsonNode request) {
        List<Key> keys = request.path("Keys")
                .valueStream()
                .map(key -> table.keys().requestedKey(key))
                .toList();
        BatchOperations.requireUnique(keys);
        return new TableReads(requestedName, table, keys, new Expressions(request).projection(), request);
    }

    /// Adds the items to the response, as far as the budget allows.
    ///
    /// @return the part of the request that remains
    Optional<JsonNode> readInto(ArrayNode response, ReadBudget budget, ConsumedCapacity capacity) {
        boolean consistent = request.path("ConsistentRead").asBoolean();
        ObjectNode remaining = request.deepCopy();
        ArrayNode remainingKeys = remaining.putArray("Keys");
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Optional<ObjectNode> item = table.get(key);
            int size = item.map(Size::ofItem).orElse(0);
            if (!budget.takes(table.name(), key.partition(), size)) {
                remainingKeys.add(request.path("Keys").get(i));
                continue;
            }
            capacity.addTableUnits(ConsumedCapacity.readUnits(size, consistent));
            item.ifPresent(found -> response.add(Projection.apply(projection, found)));
        }
        return remainingKeys.isEmpty() ? Optional.empty() : Optional.of(remaining);
    }
}
