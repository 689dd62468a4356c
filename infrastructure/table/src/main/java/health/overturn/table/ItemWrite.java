package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import health.overturn.table.expression.Update;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A put, update, deletion or condition check of one item, read and valid, not yet decided.
record ItemWrite(
        Table table, Key key, JsonNode request, Optional<Condition> condition, Change change, List<Path> updated) {

    /// From the item as it is to the item as it shall be; null is no item.
    @FunctionalInterface
    interface Change {
        @Nullable ObjectNode from(@Nullable ObjectNode before);
    }

    /// What a write comes to, before anything is changed.
    record Decision(
            ItemWrite write,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {

        void carryOut(ConsumedCapacity capacity) {
            write.table.write(write.key, after, capacity);
        }
    }

    ItemWrite {
        updated = List.copyOf(updated);
    }

    static ItemWrite put(Table table, JsonNode request) {
        ObjectNode item = ItemNormalizer.normalizeItem(request.path("Item"));
        return parse(table, table.keys().keyOf(item), request, before -> item);
    }

    static ItemWrite delete(Table table, JsonNode request) {
        return parse(table, table.keys().requestedKey(request.path("Key")), request, before -> null);
    }

    /// A condition check of a transaction; it leaves the item as it is.
    static ItemWrite check(Table table, JsonNode request) {
        return parse(table, table.keys().requestedKey(request.path("Key")), request, before -> before);
    }

    static ItemWrite update(Table table, JsonNode request) {
        Key key = table.keys().requestedKey(request.path("Key"));
        ObjectNode keyItem = ItemNormalizer.normalizeItem(request.path("Key"));
        Expressions expressions = new Expressions(request);
        Optional<Update> update = expressions.update();
        Optional<Condition> condition = expressions.condition("ConditionExpression");
        expressions.requireAllUsed();
        List<Path> paths = update.map(Update::paths).orElse(List.of());
        paths.stream().map(Path::attribute).filter(keyItem::has).findFirst().ifPresent(name -> {
            throw DynamoDbError.invalid("One or more parameter values were invalid: Cannot update attribute " + name
                    + ". This attribute is part of the key");
        });
        UnaryOperator<ObjectNode> applied =
                item -> update.map(u -> u.applied(item)).orElse(item);
        return new ItemWrite(
                table,
                key,
                request,
                condition,
                before -> ItemNormalizer.normalizeItem(applied.apply(before == null ? keyItem : before)),
                paths);
    }

    /// Checks the condition and works out the item; the caller holds the store's lock.
    Decision decide() {
        ObjectNode before = table.get(key).orElse(null);
        ObjectNode item = before == null ? JsonNodeFactory.instance.objectNode() : before;
        if (condition.isPresent() && !condition.get().holds(item)) {
            throw conditionFailed(before);
        }
        return new Decision(this, before, change.from(before));
    }

    private DynamoDbError conditionFailed(@Nullable ObjectNode before) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        boolean returnsItem =
                request.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD");
        if (returnsItem && before != null) {
            details.set("Item", before);
        }
        return DynamoDbError.conditionFailed().withDetails(details);
    }

    private static ItemWrite parse(Table table, Key key, JsonNode request, Change change) {
        Expressions expressions = new Expressions(request);
        Optional<Condition> condition = expressions.condition("ConditionExpression");
        expressions.requireAllUsed();
        return new ItemWrite(table, key, request, condition, change, List.of());
    }
}
