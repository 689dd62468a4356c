package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.Path;
import health.overturn.table.item.Projection;
import health.overturn.table.item.Size;
import java.util.List;
import java.util.Optional;

/// GetItem, PutItem and DeleteItem.
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

    private ObjectNode write(JsonNode request, ItemWrite write) {
        ConsumedCapacity capacity = ConsumedCapacity.of(write.table().name());
        Optional<ObjectNode> before = tables.write(session -> write.execute(session, capacity));
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        if (request.path("ReturnValues").asText().equals("ALL_OLD")) {
            before.ifPresent(item -> response.set("Attributes", item));
        }
        capacity.addTo(request, response);
        return response;
    }
}
