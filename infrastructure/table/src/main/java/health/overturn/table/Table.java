package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One table: its items as JSON bytes in key order, and its indexes.
final class Table {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final ObjectNode definition;
    private final KeySchema keys;
    private final List<Index> indexes;
    private final NavigableMap<Key, byte[]> items = new ConcurrentSkipListMap<>();
    private final ChangeListener listener;
    private final TableStream stream;
    private final InstantSource clock;

    Table(ObjectNode definition, ChangeListener listener, InstantSource clock) {
        this.name = definition.get("TableName").asText();
        this.definition = definition;
        this.listener = listener;
        JsonNode attributes = definition.path("AttributeDefinitions");
        this.keys = KeySchema.of(definition.path("KeySchema"), attributes);
        this.stream = new TableStream(name, StreamView.of(definition, keys), listener);
        this.clock = clock;
        this.indexes = StreamSupport.stream(
                        definition.path("GlobalSecondaryIndexes").spliterator(), false)
                .map(index -> new Index(index, attributes, keys))
                .toList();
    }

    String name() {
        return name;
    }

    ObjectNode definition() {
        return definition;
    }

    KeySchema keys() {
        return keys;
    }

    TableStream stream() {
        return stream;
    }

    /// Returns the items in key order.
    NavigableMap<Key, byte[]> items() {
        return items;
    }

    Index index(String indexName) {
        return indexes.stream()
                .filter(index -> index.name().equals(indexName))
                .findFirst()
                .orElseThrow(() -> DynamoDbError.invalid("The table does not have the specified index: " + indexName));
    }

    Optional<ObjectNode> get(Key key) {
        return Optional.ofNullable(items.get(key)).map(Table::decode);
    }

    /// Writes the item, or deletes it when `after` is null, and adds the consumed units. The caller holds the write
    /// lock.
    void write(Key key, @Nullable ObjectNode after, ConsumedCapacity capacity) {
        byte[] oldBytes = items.get(key);
        ObjectNode before = oldBytes == null ? null : decode(oldBytes);
        byte[] newBytes = replace(key, before, after, capacity);
        if (!Objects.equals(before, after)) {
            ItemChange change = new ItemChange(name, before, after, stream.nextSequence(), clock.instant());
            stream.add(change, oldBytes, newBytes);
            listener.itemChanged(change);
        }
    }

    /// Repeats a change of an earlier process without a call of the listener. The caller holds the write lock.
    void restore(Key key, @Nullable ObjectNode after, @Nullable Instant at, long sequence) {
        byte[] oldBytes = items.get(key);
        ObjectNode before = oldBytes == null ? null : decode(oldBytes);
        byte[] newBytes = replace(key, before, after, ConsumedCapacity.of(name));
        if (at != null) {
            stream.add(new ItemChange(name, before, after, sequence, at), oldBytes, newBytes);
        }
    }

    private byte @Nullable [] replace(
            Key key, @Nullable ObjectNode before, @Nullable ObjectNode after, ConsumedCapacity capacity) {
        int size = Math.max(before == null ? 0 : Size.ofItem(before), after == null ? 0 : checkedSize(after));
        indexes.forEach(index -> index.keyOf(after, key)); // throws before anything changes
        for (Index index : indexes) {
            int units = index.apply(key, before, after);
            if (units > 0) {
                capacity.addIndexUnits(index.name(), units);
            }
        }
        capacity.addTableUnits(ConsumedCapacity.writeUnits(size));
        if (after == null) {
            items.remove(key);
            return null;
        }
        byte[] newBytes = encode(after);
        items.put(key, newBytes);
        return newBytes;
    }

    static ObjectNode decode(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encode(ObjectNode item) {
        try {
            return JSON.writeValueAsBytes(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checkedSize(ObjectNode item) {
        int size = Size.ofItem(item);
        if (size > Size.MAX_ITEM_BYTES) {
            throw DynamoDbError.invalid("Item size has exceeded the maximum allowed size");
        }
        return size;
    }
}
