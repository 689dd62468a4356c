package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.KeyCondition;
import health.overturn.table.expression.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Query and Scan.
final class ListOperations {
    private final Tables store;

    ListOperations(Tables store) {
        this.store = store;
    }

    ObjectNode query(JsonNode request) {
        KeyOrderView view = view(request);
        Expressions expressions = new Expressions(request);
        KeyCondition range = expressions.keyCondition();
        range.onlyAbout(view.keys().attributes());
        Optional<Condition> filter = filter(expressions, view);
        List<Path> projection = expressions.projection();
        expressions.refuseUnused();
        Page page = new Page(request, view);
        boolean forward = request.path("ScanIndexForward").asBoolean(true);
        page.fill(rows(view, range, forward, page.after()), filter);
        return page.response(projection);
    }

    ObjectNode scan(JsonNode request) {
        KeyOrderView view = view(request);
        Expressions expressions = new Expressions(request);
        Optional<Condition> filter = expressions.condition("FilterExpression");
        List<Path> projection = expressions.projection();
        expressions.refuseUnused();
        int segments = request.path("TotalSegments").asInt(1);
        int segment = request.path("Segment").asInt(0);
        Page page = new Page(request, view);
        Stream<KeyOrderView.Row> rows = view.all(page.after())
                .filter(row -> Math.floorMod(row.place().partition().hashCode(), segments) == segment);
        page.fill(rows, filter);
        return page.response(projection);
    }

    private static Stream<KeyOrderView.Row> rows(
            KeyOrderView view, KeyCondition range, boolean forward, @Nullable Key after) {
        String sort = view.keys().sort();
        KeyValue partition = KeyValue.of(range.equalTo(view.keys().partition()));
        Key low = Key.before(
                partition,
                sort == null ? null : range.least(sort).map(KeyValue::of).orElse(null));
        Key high = Key.behind(
                partition,
                sort == null ? null : range.greatest(sort).map(KeyValue::of).orElse(null));
        if (low.compareTo(high) > 0) {
            return Stream.of();
        }
        return view.between(low, high, forward, after)
                .dropWhile(row -> !range.holds(row.item()))
                .takeWhile(row -> range.holds(row.item()));
    }

    private KeyOrderView view(JsonNode request) {
        Table table = store.table(request);
        if (!request.has("IndexName")) {
            return KeyOrderView.of(table);
        }
        if (request.path("ConsistentRead").asBoolean()) {
            throw DynamoDbError.invalid("Consistent reads are not supported on global secondary indexes");
        }
        return KeyOrderView.of(table, table.index(request.get("IndexName").asText()));
    }

    private static Optional<Condition> filter(Expressions expressions, KeyOrderView view) {
        Optional<Condition> filter = expressions.condition("FilterExpression");
        filter.stream()
                .flatMap(Condition::attributes)
                .filter(view.keys().attributes()::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw DynamoDbError.invalid("Filter Expression can only contain non-primary key attributes:"
                            + " Primary key attribute: " + name);
                });
        return filter;
    }
}
