package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Expressions;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.ItemNormalizer;
import health.overturn.table.item.Key;
import health.overturn.table.item.Size;
import health.overturn.table.store.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A valid put or deletion of one item, not yet carried out.
///
/// @param item the item to write; null for a deletion
record ItemWrite(
        Table table,
        Key key,
        JsonNode request,
        Optional<Condition> condition,
        @Nullable ObjectNode item) {
    static ItemWrite put(Table table, JsonNode request) {
        ObjectNode item = ItemNormalizer.normalizeItem(request.path("Item"));
        Key key = table.keys().keyOf(item);
        IndexKeys.requireValid(table.definition(), item);
        if (Size.ofItem(item) > Size.MAX_ITEM_BYTES) {
            throw DynamoDbError.invalid("Item size has exceeded the maximum allowed size");
        }
        return parse(table, key, request, item);
    }

    static ItemWrite delete(Table table, JsonNode request) {
        return parse(table, table.keys().requestedKey(request.path("Key")), request, null);
    }

    /// Checks the condition and writes in the current transaction.
    ///
    /// @return the item as it was before the write
    Optional<ObjectNode> execute(Session session, ConsumedCapacity capacity) {
        StoredItem stored = table.find(session, key);
        Optional<ObjectNode> before = Optional.ofNullable(stored.item());
        if (condition.isPresent() && !condition.get().holds(before.orElseGet(JsonNodeFactory.instance::objectNode))) {
            throw conditionFailed(before);
        }
        table.write(session, stored, item, capacity);
        return before;
    }

    private DynamoDbError conditionFailed(Optional<ObjectNode> before) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        if (request.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD")) {
            before.ifPresent(found -> details.set("Item", found));
        }
        return DynamoDbError.conditionFailed().withDetails(details);
    }

    private static ItemWrite parse(Table table, Key key, JsonNode request, @Nullable ObjectNode item) {
        Expressions expressions = new Expressions(request);
        Optional<Condition> condition = expressions.condition("ConditionExpression");
        expressions.requireAllUsed();
        return new ItemWrite(table, key, request, condition, item);
    }
}
