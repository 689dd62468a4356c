package health.overturn.table.store;

import health.overturn.table.store.FolderCheck.DamageListener;
import health.overturn.table.store.RowPage.StoredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The items of one table, in the order of their keys, and their number.
public final class ItemRows {
    private static final List<String> KEY = List.of("r.pk", "r.sk");

    private final long table;

    public ItemRows(long table) {
        this.table = table;
    }

    public Optional<byte[]> find(Session session, RowKey key) {
        return session.first(
                "SELECT body, checksum FROM items WHERE owner = ? AND pk = ? AND sk = ?",
                row -> verified(session, key, row.bytes(1), row.number(2)),
                table,
                key.partition(),
                key.sort());
    }

    public void insert(Session session, RowKey key, byte[] body) {
        session.execute(
                "INSERT INTO items (owner, pk, sk, body, checksum) VALUES (?, ?, ?, ?, ?)",
                table,
                key.partition(),
                key.sort(),
                body,
                checksum(key, body).value());
        Counters.add(session, table, 1);
    }

    public void replace(Session session, RowKey key, byte[] body) {
        session.execute(
                "UPDATE items SET body = ?, checksum = ? WHERE owner = ? AND pk = ? AND sk = ?",
                body,
                checksum(key, body).value(),
                table,
                key.partition(),
                key.sort());
    }

    public void remove(Session session, RowKey key) {
        session.execute("DELETE FROM items WHERE owner = ? AND pk = ? AND sk = ?", table, key.partition(), key.sort());
        Counters.add(session, table, -1);
    }

    /// Reads the first rows of a range, at most `limit` and about 1 MB.
    public RowPage range(Session session, KeyRange range, int limit) {
        List<@Nullable Object> values = new ArrayList<>(List.of(table));
        String sql = "SELECT r.pk, r.sk, r.body, r.checksum FROM items r WHERE r.owner = ?" + range.toSql(KEY, values)
                + " LIMIT " + limit;
        RowPage page = new RowPage(limit);
        session.read(sql, values, row -> {
            RowKey key = new RowKey(row.bytes(1), row.bytes(2));
            return page.add(
                    new StoredRow(new RowPosition(key, key), verified(session, key, row.bytes(3), row.number(4))));
        });
        return page;
    }

    /// Returns the number of items without counting them.
    public long count(Session session) {
        return Counters.value(session, table);
    }

    /// Gives each sound item to `sound`, and reports each other one and a wrong number of items.
    public void check(Session session, BiConsumer<RowKey, byte[]> sound, DamageListener damages) {
        long[] count = {0};
        session.read(
                "SELECT pk, sk, body, checksum FROM items WHERE owner = ? ORDER BY pk, sk", List.of(table), row -> {
                    RowKey key = new RowKey(row.bytes(1), row.bytes(2));
                    count[0]++;
                    if (checksum(key, row.bytes(3)).value() == row.number(4)) {
                        sound.accept(key, row.bytes(3));
                    } else {
                        damages.found("the item with %s of table %d differs from its checksum".formatted(key, table));
                    }
                    return true;
                });
        if (count[0] != count(session)) {
            damages.found("table %d has %d items instead of %d".formatted(table, count[0], count(session)));
        }
    }

    private byte[] verified(Session session, RowKey key, byte[] body, long stored) {
        checksum(key, body).require(stored, session.file(), "the item with " + key);
        return body;
    }

    private Checksum checksum(RowKey key, byte[] body) {
        return Checksum.of(table).add(key).add(body);
    }
}
