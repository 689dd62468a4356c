package health.overturn.table.store;

import java.util.ArrayList;
import java.util.List;
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

    private StoredRow verified(Session session, Row row) {
        RowKey item = new RowKey(row.bytes(3), row.bytes(4));
        RowPosition entry = new RowPosition(new RowKey(row.bytes(1), row.bytes(2)), item);
        checksum(entry).require(row.number(5), session.file(), "the index entry of the item with " + item);
        byte[] body = row.bytes(6);
        Checksum.of(table)
                .add(item)
                .add(body)
                .require(row.number(7), session.file(), "the item with " + item + " that an index names");
        return new StoredRow(entry, body);
    }

    private Checksum checksum(RowPosition entry) {
        return Checksum.of(index).add(entry.key()).add(entry.item());
    }
}
