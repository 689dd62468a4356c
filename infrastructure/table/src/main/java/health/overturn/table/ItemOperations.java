package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// GetItem, PutItem, UpdateItem and DeleteItem.
final class ItemOperations {
    private final Tables tables;

    ItemOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode get(JsonNode request) {
        Table table = tables.table(request);
        Expressions expressions = new Expressions(request);
        List<Path> projection = expressions.projection();
        expressions.requireAllUsed();
        Optional<ObjectNode> item = table.get(table.keys().requestedKey(request.path("Key")));
        ConsumedCapacity capacity = ConsumedCapacity.of(table.name());
        boolean consistent = request.path("ConsistentRead").asBoolean();
        capacity.addTableUnits(ConsumedCapacity.readUnits(item.map(Size::ofItem).orElse(0), consistent));
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        item.ifPresent(found -> response.set("Item", Projection.apply(projection, found)));
        capacity.addTo(request, response);
        return response;
    }

    ObjectNode put(JsonNode request) {
        return write(request, ItemWrite.put(tables.table(request), request));
    }

    ObjectNode delete(JsonNode request) {
        return write(request, ItemWrite.delete(tables.table(request), request));
    }

    ObjectNode update(JsonNode request) {
        return write(request, ItemWrite.update(tables.table(request), request));
    }

    private ObjectNode write(JsonNode request, ItemWrite write) {
        ConsumedCapacity capacity = ConsumedCapacity.of(write.table().name());
        ItemWrite.Decision decision = tables.withWriteLock(() -> {
            ItemWrite.Decision decided = write.decide();
            decided.carryOut(capacity);
            return decided;
        });
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode returned = returnValues(request.path("ReturnValues").asText("NONE"), decision);
        if (returned != null && !returned.isEmpty()) {
            response.set("Attributes", returned);
        }
        capacity.addTo(request, response);
        return response;
    }

    private static @Nullable ObjectNode returnValues(String wanted, ItemWrite.Decision decision) {
        List<Path> updated = decision.write().updated();
        return switch (wanted) {
            case "NONE" -> null;
            case "ALL_OLD" -> decision.before();
            case "ALL_NEW" -> decision.after();
            case "UPDATED_OLD" -> part(updated, decision.before());
            case "UPDATED_NEW" -> part(updated, decision.after());
            default -> throw DynamoDbError.invalid("Return values set to invalid value");
        };
    }

    private static @Nullable ObjectNode part(List<Path> updated, @Nullable ObjectNode item) {
        return item == null || updated.isEmpty() ? null : Projection.apply(updated, item);
    }
}
