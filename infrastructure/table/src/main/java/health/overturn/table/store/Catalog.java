package health.overturn.table.store;

import java.util.List;

/// The tables of a database: their ids, names and definitions.
public final class Catalog {
    private Catalog() {}

    /// A table as the database knows it.
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Entry(long id, String name, byte[] definition) {}

    public static List<Entry> all(Session session) {
        return session.all(
                "SELECT id, name, definition, checksum FROM tables ORDER BY id",
                row -> verified(session, new Entry(row.number(1), row.text(2), row.bytes(3)), row.number(4)));
    }

    public static boolean contains(Session session, String name) {
        return session.first("SELECT 1 FROM tables WHERE name = ?", row -> row.number(1), name)
                .isPresent();
    }

    /// Adds a table and returns its id.
    public static long add(Session session, String name, byte[] definition) {
        session.execute("INSERT INTO tables (name, definition, checksum) VALUES (?, ?, 0)", name, definition);
        long id = session.first("SELECT id FROM tables WHERE name = ?", row -> row.number(1), name)
                .orElseThrow();
        session.execute("INSERT INTO counters (id, value) VALUES (?, 0)", id);
        change(session, id, definition);
        return id;
    }

    public static void addIndex(Session session, long table, String name) {
        session.execute("INSERT INTO indexes (owner, name) VALUES (?, ?)", table, name);
    }

    /// Returns the id of an index of a table.
    public static long index(Session session, long table, String name) {
        return session.first("SELECT id FROM indexes WHERE owner = ? AND name = ?", row -> row.number(1), table, name)
                .orElseThrow(() -> StoreException.damaged(session.file(), "the index %s is missing".formatted(name)));
    }

    public static void change(Session session, long id, byte[] definition) {
        session.execute(
                "UPDATE tables SET definition = ?, checksum = ? WHERE id = ?",
                definition,
                Checksum.of(id).add(definition).value(),
                id);
    }

    /// Removes a table with all that belongs to it.
    public static void remove(Session session, long id) {
        session.execute("DELETE FROM entries WHERE owner IN (SELECT id FROM indexes WHERE owner = ?)", id);
        session.execute("DELETE FROM indexes WHERE owner = ?", id);
        session.execute("DELETE FROM items WHERE owner = ?", id);
        session.execute("DELETE FROM positions WHERE owner = ?", id);
        session.execute("DELETE FROM counters WHERE id = ?", id);
        session.execute("DELETE FROM tables WHERE id = ?", id);
        new RecordRows(id).removeAll(session);
    }

    private static Entry verified(Session session, Entry entry, long stored) {
        Checksum.of(entry.id())
                .add(entry.definition())
                .require(stored, session.file(), "the definition of table " + entry.name());
        return entry;
    }
}
