package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Condition;
import health.overturn.table.expression.Expressions;
import health.overturn.table.expression.KeyCondition;
import health.overturn.table.expression.Path;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.Key;
import health.overturn.table.item.KeySchema;
import health.overturn.table.item.KeyValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Query and Scan.
final class QueryOperations {
    private final Tables tables;

    QueryOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode query(JsonNode request) {
        KeyOrderView view = view(request);
        Expressions expressions = new Expressions(request);
        KeyCondition range = expressions.keyCondition();
        requireKeys(range, view.keys());
        Optional<Condition> filter = filter(expressions, view);
        List<Path> projection = expressions.projection();
        expressions.requireAllUsed();
        view.index()
                .ifPresent(index -> IndexProjection.requireProjected(view.table(), index.name(), request, projection));
        Page page = new Page(request, view);
        boolean forward = request.path("ScanIndexForward").asBoolean(true);
        page.fill(rows(view, range, forward, page.startKey()), filter);
        return page.response(projection);
    }

    ObjectNode scan(JsonNode request) {
        KeyOrderView view = view(request);
        Expressions expressions = new Expressions(request);
        Optional<Condition> filter = expressions.condition("FilterExpression");
        List<Path> projection = expressions.projection();
        expressions.requireAllUsed();
        view.index()
                .ifPresent(index -> IndexProjection.requireProjected(view.table(), index.name(), request, projection));
        int segments = request.path("TotalSegments").asInt(1);
        int segment = request.path("Segment").asInt(0);
        Page page = new Page(request, view);
        Stream<KeyOrderView.Row> rows = view.allRows(page.startKey())
                .filter(row -> Math.floorMod(row.key().partition().hashCode(), segments) == segment);
        page.fill(rows, filter);
        return page.response(projection);
    }

    private static Stream<KeyOrderView.Row> rows(
            KeyOrderView view, KeyCondition range, boolean forward, @Nullable Key after) {
        String sort = view.keys().sort();
        KeyValue partition = KeyValue.of(range.equalValue(view.keys().partition()));
        Key low = Key.lowerBound(
                partition,
                sort == null ? null : range.lowerBound(sort).map(KeyValue::of).orElse(null));
        Key high = Key.upperBound(
                partition,
                sort == null ? null : range.upperBound(sort).map(KeyValue::of).orElse(null));
        if (low.compareTo(high) > 0) {
            return Stream.of();
        }
        return view.rowsBetween(low, high, forward, after)
                .dropWhile(row -> !range.holds(row.item()))
                .takeWhile(row -> range.holds(row.item()));
    }

    private KeyOrderView view(JsonNode request) {
        Table table = tables.table(request);
        if (!request.has("IndexName")) {
            return KeyOrderView.of(table);
        }
        if (request.path("ConsistentRead").asBoolean()) {
            throw DynamoDbError.invalid("Consistent reads are not supported on global secondary indexes");
        }
        return KeyOrderView.of(table, table.index(request.get("IndexName").asText()));
    }

    private static void requireKeys(KeyCondition range, KeySchema keys) {
        range.requireOnly(keys.attributes());
        keys.types()
                .forEach((attribute, type) -> range.values(attribute).forEach(value -> {
                    if (!value.has(type)) {
                        throw DynamoDbError.invalid(
                                "One or more parameter values were invalid: Condition parameter type does not match schema type");
                    }
                    keys.requireValue(attribute, value);
                }));
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
