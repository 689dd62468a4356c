package health.overturn.table.item;

import health.overturn.table.store.RowKey;
import health.overturn.table.store.RowPosition;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The key of an item in a table, or in an index. An index key ends with the key of the item, which makes it unique.
public record Key(
        KeyValue partition,
        @Nullable KeyValue sort,
        @Nullable Key itemKey) implements Comparable<Key> {
    private static final byte[] NO_SORT_VALUE = {};
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::partition)
            .thenComparing(Key::sort, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::itemKey, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Key LAST = new Key(KeyValue.END, null, null);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /// Returns a key before all items of the partition, or before those with this sort value or a later one.
    public static Key lowerBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort, null);
    }

    /// Returns a key behind all items of the partition, or behind those with this sort value or an earlier one.
    public static Key upperBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort == null ? KeyValue.END : sort, LAST);
    }

    /// Returns this key as a row of the store has it.
    public RowKey toRow() {
        return new RowKey(partition.bytes(), sort == null ? NO_SORT_VALUE : sort.bytes());
    }

    /// Returns the place of the row with this key.
    public RowPosition toPosition() {
        return new RowPosition(toRow(), itemKey == null ? toRow() : itemKey.toRow());
    }
}
