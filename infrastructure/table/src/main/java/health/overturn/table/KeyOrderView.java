package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.item.Key;
import health.overturn.table.item.KeySchema;
import health.overturn.table.item.KeyValue;
import health.overturn.table.store.KeyRange;
import health.overturn.table.store.KeyRange.Direction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a table in one of its key orders: the order of its own key, or of an index.
final class KeyOrderView {
    private final Table table;
    private final @Nullable Index index;

    private KeyOrderView(Table table, @Nullable Index index) {
        this.table = table;
        this.index = index;
    }

    /// An item and its key in this order.
    record Row(Key key, ObjectNode item) {}

    static KeyOrderView of(Table table) {
        return new KeyOrderView(table, null);
    }

    static KeyOrderView of(Table table, Index index) {
        return new KeyOrderView(table, index);
    }

    Table table() {
        return table;
    }

    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    KeySchema keys() {
        return index == null ? table.keys() : index.keys();
    }

    /// Returns the names of the attributes that identify a row, as `LastEvaluatedKey` holds them.
    Set<String> rowKeyAttributes() {
        Set<String> names = new TreeSet<>(keys().attributes());
        names.addAll(table.keys().attributes());
        return names;
    }

    /// Returns the key of the row that these attributes identify.
    Key keyOf(ObjectNode rowKey) {
        if (rowKey.size() != rowKeyAttributes().size()) {
            throw DynamoDbError.invalid("The provided starting key is invalid");
        }
        Key itemKey = table.keys().keyOf(rowKey);
        return index == null
                ? itemKey
                : Optional.ofNullable(index.keyOf(rowKey, itemKey)).orElseThrow();
    }

    Stream<Row> allRows(@Nullable Key after) {
        return rows(new KeyRange(null, null, null, after == null ? null : after.toPosition(), Direction.FORWARD));
    }

    /// Returns the rows between two keys, both included, in the requested direction and only those after `after`.
    Stream<Row> rowsBetween(Key low, Key high, boolean forward, @Nullable Key after) {
        if (after != null && (after.compareTo(low) < 0 || after.compareTo(high) > 0)) {
            throw DynamoDbError.invalid(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        return rows(new KeyRange(
                low.partition().bytes(),
                low.sort() == null ? null : low.sort().bytes(),
                high.sort() == null || high.sort().equals(KeyValue.END)
                        ? null
                        : high.sort().bytes(),
                after == null ? null : after.toPosition(),
                forward ? Direction.FORWARD : Direction.BACKWARD));
    }

    private Stream<Row> rows(KeyRange range) {
        return new RowReader(table, index, range)
                .stream().map(row -> ItemBytes.decode(row.body())).map(this::toRow);
    }

    private Row toRow(ObjectNode item) {
        Key itemKey = table.keys().keyOf(item);
        return index == null
                ? new Row(itemKey, item)
                : new Row(Optional.ofNullable(index.keyOf(item, itemKey)).orElseThrow(), index.project(item));
    }
}
