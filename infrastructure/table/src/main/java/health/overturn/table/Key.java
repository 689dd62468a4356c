package health.overturn.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// An item's place in a table, or in an index, where the item's own key makes it unique.
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

    /// Before everything in the partition, or in it from this sort value on.
    static Key lowerBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort, null);
    }

    /// Behind everything in the partition, or in it up to this sort value.
    static Key upperBound(KeyValue partition, @Nullable KeyValue sort) {
        return new Key(partition, sort == null ? new KeyValue.End() : sort, LAST);
    }
}
