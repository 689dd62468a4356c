package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import health.overturn.table.store.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// BatchGetItem and BatchWriteItem. Each item is read or written by itself, and none is left unprocessed.
final class BatchOperations {
    private static final int MAX_READS = 100;
    private static final int MAX_WRITES = 25;

    private final Tables tables;

    BatchOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode get(JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode responses = response.putObject("Responses");
        response.putObject("UnprocessedKeys");
        ArrayNode consumed = JsonNodeFactory.instance.arrayNode();
        int keys = request.path("RequestItems")
                .valueStream()
                .mapToInt(requested -> requested.path("Keys").size())
                .sum();
        requireCount("BatchGetItem", keys, MAX_READS);
        for (Map.Entry<String, JsonNode> requested :
                request.path("RequestItems").properties()) {
            Table table = table(requested.getKey());
            ConsumedCapacity capacity = ConsumedCapacity.of(table.name());
            read(table, requested.getValue(), responses.putArray(requested.getKey()), capacity);
            consumed.add(capacity.toJson(request));
        }
        return withCapacity(request, response, consumed);
    }

    ObjectNode write(JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("UnprocessedItems");
        ArrayNode consumed = JsonNodeFactory.instance.arrayNode();
        List<ItemWrite> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> requested :
                request.path("RequestItems").properties()) {
            Table table = table(requested.getKey());
            List<ItemWrite> writes = requested
                    .getValue()
                    .valueStream()
                    .map(write -> write(table, write))
                    .toList();
            requireUnique(writes.stream().map(ItemWrite::key).toList());
            all.addAll(writes);
        }
        requireCount("BatchWriteItem", all.size(), MAX_WRITES);
        Map<Table, ConsumedCapacity> capacities = tables.write(session -> execute(session, all));
        capacities.values().forEach(capacity -> consumed.add(capacity.toJson(request)));
        return withCapacity(request, response, consumed);
    }

    private static Map<Table, ConsumedCapacity> execute(Session session, List<ItemWrite> writes) {
        Map<Table, ConsumedCapacity> capacities = new LinkedHashMap<>();
        writes.forEach(write -> write.execute(
                session, capacities.computeIfAbsent(write.table(), table -> ConsumedCapacity.of(table.name()))));
        return capacities;
    }

    private static void read(Table table, JsonNode requested, ArrayNode items, ConsumedCapacity capacity) {
        Expressions expressions = new Expressions(requested);
        List<Path> projection = expressions.projection();
        expressions.requireAllUsed();
        boolean consistent = requested.path("ConsistentRead").asBoolean();
        List<Key> keys = requested
                .path("Keys")
                .valueStream()
                .map(key -> table.keys().requestedKey(key))
                .toList();
        requireUnique(keys);
        for (Key key : keys) {
            ObjectNode item = table.get(key).orElse(null);
            capacity.addTableUnits(ConsumedCapacity.readUnits(item == null ? 0 : Size.ofItem(item), consistent));
            if (item != null) {
                items.add(Projection.apply(projection, item));
            }
        }
    }

    private static ItemWrite write(Table table, JsonNode write) {
        return write.has("PutRequest")
                ? ItemWrite.put(table, write.get("PutRequest"))
                : ItemWrite.delete(table, write.path("DeleteRequest"));
    }

    private Table table(String name) {
        return tables.table(JsonNodeFactory.instance.objectNode().put("TableName", name));
    }

    private static void requireUnique(List<Key> keys) {
        Set<Key> distinct = new HashSet<>(keys);
        if (distinct.size() < keys.size()) {
            throw DynamoDbError.invalid("Provided list of item keys contains duplicates");
        }
    }

    private static void requireCount(String operation, int count, int max) {
        if (count > max) {
            throw DynamoDbError.invalid("Too many items requested for the %s call".formatted(operation));
        }
        if (count == 0) {
            throw DynamoDbError.invalid("1 validation error detected: Value at 'requestItems' failed to satisfy"
                    + " constraint: Member must have length greater than or equal to 1");
        }
    }

    private static ObjectNode withCapacity(JsonNode request, ObjectNode response, ArrayNode consumed) {
        if (ConsumedCapacity.isRequested(request)) {
            response.set("ConsumedCapacity", consumed);
        }
        return response;
    }
}
