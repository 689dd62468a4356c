package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One answer of a query or scan: at most `FilingLimit` rows looked at and at most 1 MB of them, those that the filter
/// lets
/// through,
/// and where the next page begins.
final class Page {
    private static final int MOST_BYTES = 1 << 20;

    private final JsonNode request;
    private final KeyOrderView view;
    private final int limit;
    private final List<ObjectNode> items = new ArrayList<>();
    private int scanned;
    private long bytes;
    private @Nullable ObjectNode last;

    Page(JsonNode request, KeyOrderView view) {
        this.request = request;
        this.view = view;
        this.limit = request.path("Limit").asInt(Integer.MAX_VALUE);
        if (limit < 1) {
            throw DynamoDbError.invalid("Limit must be greater than or equal to 1");
        }
    }

    /// Where this page begins: behind the row that the request names, or at the start.
    @Nullable Key after() {
        return request.get("ExclusiveStartKey") instanceof ObjectNode key ? view.place(key) : null;
    }

    void fill(Stream<KeyOrderView.Row> rows, Optional<Condition> filter) {
        Iterator<KeyOrderView.Row> each = rows.iterator();
        while (each.hasNext()) {
            ObjectNode item = each.next().item();
            scanned++;
            bytes += Size.item(item);
            if (filter.isEmpty() || filter.get().holds(item)) {
                items.add(item);
            }
            if (scanned == limit || bytes >= MOST_BYTES) {
                last = item;
                return;
            }
        }
    }

    ObjectNode response(List<Path> projection) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        if (!request.path("Select").asText().equals("COUNT")) {
            ArrayNode found = response.putArray("Items");
            items.forEach(item -> found.add(Projection.of(projection, item)));
        }
        response.put("Count", items.size()).put("ScannedCount", scanned);
        if (last != null) {
            ObjectNode lastRow = last;
            ObjectNode key = response.putObject("LastEvaluatedKey");
            view.rowKey().forEach(name -> key.set(name, lastRow.get(name)));
        }
        capacity().report(request, response);
        return response;
    }

    private ConsumedCapacity capacity() {
        ConsumedCapacity capacity = ConsumedCapacity.of(view.table().name());
        double units =
                ConsumedCapacity.read(bytes, request.path("ConsistentRead").asBoolean());
        view.index().ifPresentOrElse(index -> capacity.index(index.name(), units), () -> capacity.table(units));
        return capacity;
    }
}
