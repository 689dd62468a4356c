package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.Key;
import health.overturn.table.store.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// BatchGetItem and BatchWriteItem. Each item is read or written by itself, after all of them were found to be valid.
final class BatchOperations {
    private final Tables tables;

    BatchOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode get(JsonNode request) {
        List<TableReads> all = request.path("RequestItems").properties().stream()
                .map(requested -> TableReads.parse(requested.getKey(), table(requested.getKey()), requested.getValue()))
                .toList();
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode responses = response.putObject("Responses");
        ObjectNode unprocessed = response.putObject("UnprocessedKeys");
        ArrayNode consumed = JsonNodeFactory.instance.arrayNode();
        ReadBudget budget = new ReadBudget();
        for (TableReads reads : all) {
            ConsumedCapacity capacity = ConsumedCapacity.of(reads.table().name());
            reads.readInto(responses.putArray(reads.requestedName()), budget, capacity)
                    .ifPresent(rest -> unprocessed.set(reads.requestedName(), rest));
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

    private static ItemWrite write(Table table, JsonNode write) {
        return write.has("PutRequest")
                ? ItemWrite.put(table, write.get("PutRequest"))
                : ItemWrite.delete(table, write.path("DeleteRequest"));
    }

    private Table table(String name) {
        return tables.table(JsonNodeFactory.instance.objectNode().put("TableName", name));
    }

    /// Two keys may be written differently and yet be the same, such as the numbers 1 and 1.0.
    static void requireUnique(List<Key> keys) {
        if (new TreeSet<>(keys).size() < keys.size()) {
            throw DynamoDbError.invalid("Provided list of item keys contains duplicates");
        }
    }

    private static ObjectNode withCapacity(JsonNode request, ObjectNode response, ArrayNode consumed) {
        if (ConsumedCapacity.isRequested(request)) {
            response.set("ConsumedCapacity", consumed);
        }
        return response;
    }
}
