package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// BatchGetItem and BatchWriteItem; what is in a batch is not one moment, and nothing is ever left unprocessed.
final class BatchOperations {
    private static final int MOST_READS = 100;
    private static final int MOST_WRITES = 25;

    private final Tables store;

    BatchOperations(Tables store) {
        this.store = store;
    }

    ObjectNode get(JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode found = response.putObject("Responses");
        response.putObject("UnprocessedKeys");
        ArrayNode consumed = JsonNodeFactory.instance.arrayNode();
        int keys = request.path("RequestItems")
                .valueStream()
                .mapToInt(wanted -> wanted.path("Keys").size())
                .sum();
        limit("keys", keys, MOST_READS);
        for (Map.Entry<String, JsonNode> wanted : request.path("RequestItems").properties()) {
            Table table = table(wanted.getKey());
            ConsumedCapacity capacity = ConsumedCapacity.of(table.name());
            read(table, wanted.getValue(), found.putArray(wanted.getKey()), capacity);
            consumed.add(capacity.json(request));
        }
        return reported(request, response, consumed);
    }

    ObjectNode write(JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("UnprocessedItems");
        ArrayNode consumed = JsonNodeFactory.instance.arrayNode();
        List<ItemWrite> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> wanted : request.path("RequestItems").properties()) {
            Table table = table(wanted.getKey());
            List<ItemWrite> writes = wanted.getValue()
                    .valueStream()
                    .map(write -> write(table, write))
                    .toList();
            unique(writes.stream().map(ItemWrite::key).toList());
            all.addAll(writes);
        }
        limit("items", all.size(), MOST_WRITES);
        all.stream().map(ItemWrite::table).distinct().forEach(table -> {
            ConsumedCapacity capacity = ConsumedCapacity.of(table.name());
            all.stream()
                    .filter(write -> write.table().equals(table))
                    .forEach(write -> store.writing(() -> {
                        write.decide().carryOut(capacity);
                        return write;
                    }));
            consumed.add(capacity.json(request));
        });
        return reported(request, response, consumed);
    }

    private static void read(Table table, JsonNode wanted, ArrayNode into, ConsumedCapacity capacity) {
        Expressions expressions = new Expressions(wanted);
        List<Path> projection = expressions.projection();
        expressions.refuseUnused();
        boolean consistent = wanted.path("ConsistentRead").asBoolean();
        List<Key> keys = wanted.path("Keys")
                .valueStream()
                .map(key -> table.keys().named(key))
                .toList();
        unique(keys);
        for (Key key : keys) {
            ObjectNode item = table.get(key).orElse(null);
            capacity.table(ConsumedCapacity.read(item == null ? 0 : Size.item(item), consistent));
            if (item != null) {
                into.add(Projection.of(projection, item));
            }
        }
    }

    private static ItemWrite write(Table table, JsonNode write) {
        return write.has("PutRequest")
                ? ItemWrite.put(table, write.get("PutRequest"))
                : ItemWrite.delete(table, write.path("DeleteRequest"));
    }

    private Table table(String name) {
        return store.table(JsonNodeFactory.instance.objectNode().put("TableName", name));
    }

    private static void unique(List<Key> keys) {
        Set<Key> seen = new HashSet<>(keys);
        if (seen.size() < keys.size()) {
            throw DynamoDbError.invalid("Provided list of item keys contains duplicates");
        }
    }

    private static void limit(String what, int count, int most) {
        if (count > most || count == 0) {
            throw DynamoDbError.invalid("Too many %s requested for the batch call: expected 1 to %d but was %d"
                    .formatted(what, most, count));
        }
    }

    private static ObjectNode reported(JsonNode request, ObjectNode response, ArrayNode consumed) {
        if (ConsumedCapacity.asked(request)) {
            response.set("ConsumedCapacity", consumed);
        }
        return response;
    }
}
