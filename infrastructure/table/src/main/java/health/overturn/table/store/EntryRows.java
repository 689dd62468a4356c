package health.overturn.table.store;

import health.overturn.table.store.FolderCheck.DamageListener;
import health.overturn.table.store.RowPage.StoredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The entries of one index of a table: for each item that is in the index, its key there and its key in the table.
public final class EntryRows {
    private static final List<String> KEY = List.of("r.pk", "r.sk", "r.item_pk", "r.item_sk");
    private static final String ENTRIES_WITH_ITEMS =
            "SELECT r.pk, r.sk, r.item_pk, r.item_sk, r.checksum, i.body, i.checksum FROM entries r"
                    + " LEFT JOIN items i ON i.owner = ? AND i.pk = r.item_pk AND i.sk = r.item_sk WHERE r.owner = ?";

    private final long table;
    private final long index;

    public EntryRows(long table, long index) {
        this.table = table;
        this.index = index;
    }

    public void put(Session session, RowPosition entry) {
        session.execute(
                "INSERT INTO entries (owner, pk, sk, item_pk, item_sk, checksum) VALUES (?, ?, ?, ?, ?, ?)",
                index,
                entry.key().partition(),
                entry.key().sort(),
                entry.item().partition(),
                entry.item().sort(),
                checksum(entry).value());
    }

    public void remove(Session session, RowPosition entry) {
        session.execute(
                "DELETE FROM entries WHERE owner = ? AND pk = ? AND sk = ? AND item_pk = ? AND item_sk = ?",
                index,
                entry.key().partition(),
                entry.key().sort(),
                entry.item().partition(),
                entry.item().sort());
    }

    /// Reads the first entries of a range with their items, at most `limit` and about 1 MB.
    public RowPage range(Session session, KeyRange range, int limit) {
        List<@Nullable Object> values = new ArrayList<>(List.of(table, index));
        String sql = ENTRIES_WITH_ITEMS + range.toSql(KEY, values) + " LIMIT " + limit;
        RowPage page = new RowPage(limit);
        session.read(sql, values, row -> page.add(verified(session, row)));
        return page;
    }

    /// Returns whether the index has this entry.
    public boolean contains(Session session, RowPosition entry) {
        return session.first(
                        "SELECT 1 FROM entries WHERE owner = ? AND pk = ? AND sk = ? AND item_pk = ? AND item_sk = ?",
                        row -> true,
                        index,
                        entry.key().partition(),
                        entry.key().sort(),
                        entry.item().partition(),
                        entry.item().sort())
                .isPresent();
    }

    /// Gives each sound entry to `sound`, and reports each other one.
    public void check(Session session, Consumer<RowPosition> sound, DamageListener damages) {
        session.read(
                "SELECT pk, sk, item_pk, item_sk, checksum FROM entries WHERE owner = ? ORDER BY pk, sk, item_pk, item_sk",
                List.of(index),
                row -> {
                    RowPosition entry = position(row);
                    if (checksum(entry).value() == row.number(5)) {
                        sound.accept(entry);
                    } else {
                        damages.found("the entry of index %d with %s differs from its checksum"
                                .formatted(index, entry.key()));
                    }
                    return true;
                });
    }

    private StoredRow verified(Session session, Row row) {
        RowPosition entry = position(row);
        RowKey item = entry.item();
        checksum(entry).require(row.number(5), session.file(), "the index entry of the item with " + item);
        byte[] body = row.bytes(6);
        Checksum.of(table)
                .add(item)
                .add(body)
                .require(row.number(7), session.file(), "the item with " + item + " that an index names");
        return new StoredRow(entry, body);
    }

    private static RowPosition position(Row row) {
        return new RowPosition(new RowKey(row.bytes(1), row.bytes(2)), new RowKey(row.bytes(3), row.bytes(4)));
    }

    private Checksum checksum(RowPosition entry) {
        return Checksum.of(index).add(entry.key()).add(entry.item());
    }
}
