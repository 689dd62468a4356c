package health.overturn.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The key of an item in a table, or in an index. An index key ends with the key of the item, which makes it unique.
record Key(
        KeyValue partition,
        @Nullable KeyValue sort,
        @Nullable Key itemKey) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::partition, KeyValue::compare)
            .thenComparing(Key::sort, Comparator.nullsFirst(KeyValue::compare))
            .thenComparing(Key::itemKey, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Key LAST = new Key(new KeyValue.End(), null, null);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /// Returns a key before all items of the partition, or before those with this sort value or a later one.
    static Key lowerBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort, null);
    }

    /// Returns a key behind all items of the partition, or behind those with this sort value or an earlier one.
    static Key upperBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort == null ? new KeyValue.End() : sort, LAST);
    }
}
