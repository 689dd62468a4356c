package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.item.Key;
import health.overturn.table.item.KeySchema;
import health.overturn.table.item.Size;
import health.overturn.table.store.Database;
import health.overturn.table.store.ItemRows;
import health.overturn.table.store.KeyRange;
import health.overturn.table.store.RowPage;
import health.overturn.table.store.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One table: its items as JSON bytes in key order, its indexes, and its stream.
final class Table {
    private final String name;
    private final long id;
    private final ObjectNode definition;
    private final KeySchema keys;
    private final List<Index> indexes;
    private final ItemRows items;
    private final TableStream stream;
    private final Database database;
    private final InstantSource clock;
    private final WriteListener listener;

    private Table(long id, ObjectNode definition, TableContext context) {
        this.name = definition.get("TableName").asText();
        this.id = id;
        this.definition = definition;
        this.database = context.database();
        this.clock = context.clock();
        this.listener = context.listener();
        this.items = new ItemRows(id);
        this.keys = KeySchema.of(definition.path("KeySchema"), definition.path("AttributeDefinitions"));
        this.indexes = Index.allOf(definition, keys);
        this.stream = new TableStream(name, id, StreamView.of(definition, keys), database);
    }

    /// Checks the definition of a new table, and adds its indexes to the database, where the table has this id.
    static Table create(Session session, long id, ObjectNode definition, TableContext context) {
        Table table = new Table(id, definition, context);
        table.indexes.forEach(index -> index.create(session, id));
        return table;
    }

    /// Opens a table of the database.
    static Table open(Session session, long id, ObjectNode definition, TableContext context) {
        Table table = new Table(id, definition, context);
        table.indexes.forEach(index -> index.open(session, id));
        table.stream.open(session);
        return table;
    }

    String name() {
        return name;
    }

    long id() {
        return id;
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

    /// Returns the number of items.
    long itemCount() {
        return database.read(items::count);
    }

    Index index(String indexName) {
        return indexes.stream()
                .filter(index -> index.name().equals(indexName))
                .findFirst()
                .orElseThrow(() -> DynamoDbError.invalid("The table does not have the specified index: " + indexName));
    }

    Optional<ObjectNode> get(Key key) {
        return database.read(session -> items.find(session, key.toRow())).map(ItemBytes::decode);
    }

    /// Reads the item as the current write finds it.
    StoredItem find(Session session, Key key) {
        return StoredItem.of(key, items.find(session, key.toRow()).orElse(null));
    }

    /// Reads the first items of a range.
    RowPage range(KeyRange range, int limit) {
        return database.read(session -> items.range(session, range, limit));
    }

    /// Reads the first items of a range of an index.
    RowPage range(Index index, KeyRange range, int limit) {
        return database.read(session -> index.entries().range(session, range, limit));
    }

    /// Writes the item, or deletes it when `after` is null, and adds the consumed units.
    void write(Session session, StoredItem stored, @Nullable ObjectNode after, ConsumedCapacity capacity) {
        ObjectNode before = stored.item();
        Key key = stored.key();
        int size = Math.max(before == null ? 0 : Size.ofItem(before), after == null ? 0 : checkedSize(after));
        indexes.forEach(index -> index.keyOf(after, key)); // throws before anything changes
        for (Index index : indexes) {
            int units = index.apply(session, key, before, after);
            if (units > 0) {
                capacity.addIndexUnits(index.name(), units);
            }
        }
        capacity.addTableUnits(ConsumedCapacity.writeUnits(size));
        if (!Objects.equals(before, after)) {
            byte[] bytes = after == null ? null : ItemBytes.encode(after);
            replace(session, stored, bytes);
            stream.append(session, clock.instant(), stored.bytes(), bytes);
            session.afterCommit(() -> listener.itemWritten(name, key, after));
        }
    }

    private void replace(Session session, StoredItem stored, byte @Nullable [] after) {
        if (after == null) {
            items.remove(session, stored.key().toRow());
        } else if (stored.bytes() == null) {
            items.insert(session, stored.key().toRow(), after);
        } else {
            items.replace(session, stored.key().toRow(), after);
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
