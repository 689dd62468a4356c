package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Path;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.Key;
import health.overturn.table.item.Projection;
import health.overturn.table.item.Size;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page of a query or scan.
///
/// It reads at most `Limit` rows and stops after 1 MB of them. It returns the rows that the filter accepts, and the key
/// after which the next page begins.
final class Page {
    private static final int MAX_BYTES = 1 << 20;

    private final JsonNode request;
    private final KeyOrderView view;
    private final int limit;
    private final List<ObjectNode> items = new ArrayList<>();
    private int scanned;
    private long bytes;
    private @Nullable ObjectNode lastItem;

    Page(JsonNode request, KeyOrderView view) {
        this.request = request;
        this.view = view;
        this.limit = request.path("Limit").asInt(Integer.MAX_VALUE);
        if (limit < 1) {
            throw DynamoDbError.invalid("Limit must be greater than or equal to 1");
        }
    }

    /// Returns the key after which this page begins; null for the first page.
    @Nullable Key startKey() {
        return request.get("ExclusiveStartKey") instanceof ObjectNode key ? view.keyOf(key) : null;
    }

    void fill(Stream<KeyOrderView.Row> rows, Optional<Condition> filter) {
        Iterator<KeyOrderView.Row> iterator = rows.iterator();
        while (iterator.hasNext()) {
            ObjectNode item = iterator.next().item();
            scanned++;
            bytes += Size.ofItem(item);
            if (filter.isEmpty() || filter.get().holds(item)) {
                items.add(item);
            }
            if (scanned == limit || bytes >= MAX_BYTES) {
                lastItem = item;
                return;
            }
        }
    }

    ObjectNode response(List<Path> projection) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        if (!request.path("Select").asText().equals("COUNT")) {
            ArrayNode projected = response.putArray("Items");
            items.forEach(item -> projected.add(Projection.apply(projection, item)));
        }
        response.put("Count", items.size()).put("ScannedCount", scanned);
        if (lastItem != null) {
            ObjectNode last = lastItem;
            ObjectNode key = response.putObject("LastEvaluatedKey");
            view.rowKeyAttributes().forEach(name -> key.set(name, last.get(name)));
        }
        capacity().addTo(request, response);
        return response;
    }

    private ConsumedCapacity capacity() {
        ConsumedCapacity capacity = ConsumedCapacity.of(view.table().name());
        double units =
                ConsumedCapacity.readUnits(bytes, request.path("ConsistentRead").asBoolean());
        view.index()
                .ifPresentOrElse(
                        index -> capacity.addIndexUnits(index.name(), units), () -> capacity.addTableUnits(units));
        return capacity;
    }
}
