package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.item.Key;
import health.overturn.table.item.KeySchema;
import health.overturn.table.store.Catalog;
import health.overturn.table.store.Damage;
import health.overturn.table.store.FolderCheck;
import health.overturn.table.store.FolderCheck.DamageListener;
import health.overturn.table.store.ItemRows;
import health.overturn.table.store.RecordRows;
import health.overturn.table.store.RowKey;
import health.overturn.table.store.RowPosition;
import health.overturn.table.store.Session;
import java.nio.file.Path;
import java.util.List;

/// Checks the database of a folder that no process uses: its files, its rows, and whether the items, the index entries
/// and the streams of each table agree.
public final class TableCheck {
    private final Session session;
    private final DamageListener damages;

    private TableCheck(Session session, DamageListener damages) {
        this.session = session;
        this.damages = damages;
    }

    /// Returns the damages that it finds, at most 100.
    ///
    /// @throws health.overturn.table.store.StoreException where the folder holds no database, or a process uses it
    public static List<Damage> run(Path folder) {
        try (FolderCheck check = FolderCheck.of(folder)) {
            return check.run((session, damages) -> new TableCheck(session, damages).checkAll());
        }
    }

    private void checkAll() {
        for (Catalog.Entry entry : Catalog.all(session)) {
            checkTable(entry);
            RecordRows records = new RecordRows(entry.id());
            records.check(session, damages);
            records.positions(session); // throws where one differs from its checksum
        }
    }

    private void checkTable(Catalog.Entry entry) {
        ObjectNode definition = ItemBytes.decode(entry.definition());
        KeySchema keys = KeySchema.of(definition.path("KeySchema"), definition.path("AttributeDefinitions"));
        List<Index> indexes = Index.allOf(definition, keys);
        indexes.forEach(index -> index.open(session, entry.id()));
        ItemRows items = new ItemRows(entry.id());
        items.check(
                session, (key, body) -> checkItem(new CheckedTable(entry.name(), keys, indexes), key, body), damages);
        indexes.forEach(
                index -> index.entries().check(session, position -> checkEntry(items, keys, index, position), damages));
    }

    private record CheckedTable(String name, KeySchema keys, List<Index> indexes) {}

    /// Each index that the item belongs to has an entry of it.
    private void checkItem(CheckedTable table, RowKey row, byte[] body) {
        ObjectNode item = ItemBytes.decode(body);
        Key key = table.keys().keyOf(item);
        if (!key.toRow().equals(row)) {
            damages.found("the item with %s of table %s lies under another key".formatted(row, table.name()));
            return;
        }
        for (Index index : table.indexes()) {
            Key entry = index.keyOf(item, key);
            if (entry != null && !index.entries().contains(session, entry.toPosition())) {
                damages.found("index %s of table %s has no entry of the item with %s"
                        .formatted(index.name(), table.name(), row));
            }
        }
    }

    /// Each entry of an index is that of an item, under the key that the item has there.
    private void checkEntry(ItemRows items, KeySchema keys, Index index, RowPosition position) {
        boolean agrees = items.find(session, position.item())
                .map(ItemBytes::decode)
                .map(item -> index.keyOf(item, keys.keyOf(item)))
                .filter(key -> key.toPosition().equals(position))
                .isPresent();
        if (!agrees) {
            damages.found("index %s has an entry that no item has, of %s".formatted(index.name(), position.item()));
        }
    }
}
