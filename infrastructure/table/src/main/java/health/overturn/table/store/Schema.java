package health.overturn.table.store;

import java.util.List;

/// The SQL tables of a database, in one version.
///
/// `items` and `entries` are B-trees in the order of their keys. The number of a record is its table's id and its
/// sequence in one, so that the records of a table follow each other and a new one goes to the end.
final class Schema {
    /// Marks a SQLite file as one of this program: "OVTN".
    static final long APPLICATION_ID = 0x4F56544E;

    static final long VERSION = 1;
    static final int SEQUENCE_BITS = 40;

    private static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE tables (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, definition BLOB NOT NULL,
                checksum INTEGER NOT NULL) STRICT""",
            """
            CREATE TABLE indexes (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, name TEXT NOT NULL,
                UNIQUE (owner, name)) STRICT""",
            "CREATE TABLE counters (id INTEGER PRIMARY KEY, value INTEGER NOT NULL) STRICT",
            """
            CREATE TABLE items (owner INTEGER NOT NULL, pk BLOB NOT NULL, sk BLOB NOT NULL,
                checksum INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (owner, pk, sk)) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE entries (owner INTEGER NOT NULL, pk BLOB NOT NULL, sk BLOB NOT NULL, item_pk BLOB NOT NULL,
                item_sk BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (owner, pk, sk, item_pk, item_sk))
                STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE records (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
                checksum INTEGER NOT NULL, before BLOB, after BLOB) STRICT""",
            """
            CREATE TABLE positions (owner INTEGER NOT NULL, reader TEXT NOT NULL, sequence INTEGER NOT NULL,
                checksum INTEGER NOT NULL, PRIMARY KEY (owner, reader)) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE messages (number INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL,
                id TEXT NOT NULL UNIQUE, body BLOB NOT NULL, sent_at INTEGER NOT NULL, receives INTEGER NOT NULL,
                visible_at INTEGER NOT NULL, checksum INTEGER NOT NULL) STRICT""",
            "CREATE INDEX messages_by_queue ON messages (queue, number)",
            "INSERT INTO counters (id, value) VALUES (0, 0)");

    private Schema() {}

    /// Creates the SQL tables in one transaction.
    static void create(Session session) {
        session.begin();
        STATEMENTS.forEach(session::executeOnce);
        session.executeOnce("PRAGMA application_id = " + APPLICATION_ID);
        session.executeOnce("PRAGMA user_version = " + VERSION);
        session.commit();
    }

    static boolean isEmpty(Session session) {
        return pragma(session, "application_id") == 0
                && session.first("SELECT count(*) FROM sqlite_schema", row -> row.number(1))
                                .orElse(0L)
                        == 0;
    }

    /// Throws where the file is another program's, or of another version.
    static void require(Session session) {
        if (pragma(session, "application_id") != APPLICATION_ID) {
            throw StoreException.refused(
                    "%s is a database of another program; name another folder".formatted(session.file()));
        }
        long version = pragma(session, "user_version");
        if (version != VERSION) {
            throw StoreException.refused(
                    "%s has the form %d, and this version reads the form %d; export the folder with the version that wrote it"
                            .formatted(session.file(), version, VERSION));
        }
    }

    private static long pragma(Session session, String name) {
        return session.first("PRAGMA " + name, row -> row.number(1)).orElse(0L);
    }
}
