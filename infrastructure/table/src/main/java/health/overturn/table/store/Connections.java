package health.overturn.table.store;

import health.overturn.table.store.Database.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/// Opens the connections of a database.
///
/// SQLite keeps a write-ahead log, so readers and the writer never wait for each other. `cell_size_check` finds damaged
/// pages when they are read. No part of the file is mapped into memory, because a failing disk would then end the
/// process.
record Connections(DatabaseFolder files, Durability durability) {
    private static final int READERS = 4;
    private static final int PAGE_BYTES = 8192;
    /// 32 MiB. A burst of files changes the same pages again and again; a longer log copies each of them less often.
    private static final int LOG_PAGES = 4096;
    private static final int WRITER_CACHE_KIB = 32 << 10;
    private static final int READER_CACHE_KIB = 8 << 10;
    private static final int BUSY_MILLIS = 10_000;

    static Session inMemory() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setJournalMode(JournalMode.MEMORY);
        config.setSynchronous(SynchronousMode.OFF);
        Session session = connect("the database in memory", "jdbc:sqlite::memory:", config);
        Schema.create(session);
        return session;
    }

    /// Throws where the file is no database of this program and version, or lacks commits. Reads it without a change.
    void requireSound() {
        try (Session session = checker()) {
            if (!Schema.isEmpty(session)) {
                Schema.require(session);
            }
            files.missingCommits(session).ifPresent(place -> {
                throw StoreException.damaged(files.log().toString(), place);
            });
        }
    }

    /// A session that only reads, for a check of the whole file.
    Session checker() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setReadOnly(true);
        return connect(config);
    }

    Session writer() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setSynchronous(durability == Durability.DISK ? SynchronousMode.FULL : SynchronousMode.OFF);
        Session session = connect(config);
        session.executeOnce("PRAGMA journal_mode = WAL"); // after the page size, which the log fixes
        session.executeOnce("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        if (Schema.isEmpty(session)) {
            Schema.create(session);
        }
        return session;
    }

    Session[] readers() {
        SQLiteConfig config = config(READER_CACHE_KIB);
        config.setReadOnly(true);
        return IntStream.range(0, READERS).mapToObj(i -> connect(config)).toArray(Session[]::new);
    }

    private static SQLiteConfig config(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(PAGE_BYTES);
        config.setCacheSize(-cacheKib);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    private Session connect(SQLiteConfig config) {
        return connect(files.database().toString(), "jdbc:sqlite:" + files.database(), config);
    }

    private static Session connect(String file, String url, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        try {
            Connection connection = source.getConnection();
            Session session = new Session(file, connection);
            session.executeOnce("PRAGMA cell_size_check = ON");
            return session;
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }
}
