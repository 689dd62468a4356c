package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.NavigableMap;
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
        return rows(after == null ? entries() : entries().tailMap(after, false));
    }

    /// Returns the rows between two keys, both included, in the requested direction and only those after `after`.
    Stream<Row> rowsBetween(Key low, Key high, boolean forward, @Nullable Key after) {
        if (after == null) {
            NavigableMap<Key, ?> range = entries().subMap(low, true, high, true);
            return rows(forward ? range : range.descendingMap());
        }
        if (after.compareTo(low) < 0 || after.compareTo(high) > 0) {
            throw DynamoDbError.invalid(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        return rows(
                forward
                        ? entries().subMap(after, false, high, true)
                        : entries().subMap(low, true, after, false).descendingMap());
    }

    private NavigableMap<Key, ?> entries() {
        return index == null ? table.items() : index.entries();
    }

    private Stream<Row> rows(NavigableMap<Key, ?> range) {
        return range.entrySet().stream().flatMap(this::toRow);
    }

    private Stream<Row> toRow(Map.Entry<Key, ?> entry) {
        return switch (entry.getValue()) {
            case byte[] bytes -> Stream.of(new Row(entry.getKey(), Table.decode(bytes)));
            case Key itemKey -> table.get(itemKey).map(item -> new Row(entry.getKey(), project(item))).stream();
            default -> throw new IllegalStateException("bug: an entry is neither an item nor the key of one");
        };
    }

    private ObjectNode project(ObjectNode item) {
        return index == null ? item : index.project(item);
    }
}
