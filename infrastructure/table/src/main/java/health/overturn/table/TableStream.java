package health.overturn.table;

import health.overturn.table.store.Database;
import health.overturn.table.store.RecordRows;
import health.overturn.table.store.RecordRows.Limits;
import health.overturn.table.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The changes of a table in the order of the writes, as DynamoDB Streams returns them, with one shard.
///
/// A record commits with its write. A stream keeps the newest 128 MB of records, and up to 1 GB of those that a reader
/// has yet to read, however old; the service keeps 24 hours of them.
public final class TableStream {
    static final String LABEL = "local";
    private static final Limits LIMITS = new Limits(128L << 20, 1L << 30);
    private static final int RECORDS_PER_TRIM = 256;

    private final String table;
    private final @Nullable StreamView view;
    private final Database database;
    private final RecordRows rows;
    private final AtomicLong lastSequence = new AtomicLong();
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    TableStream(String table, long id, Optional<StreamView> view, Database database) {
        this.table = table;
        this.view = view.orElse(null);
        this.database = database;
        this.rows = new RecordRows(id);
    }

    public String arn() {
        return TableOperations.ARN_PREFIX + table + "/stream/" + LABEL;
    }

    /// Returns the oldest records behind a sequence, in order: at most `limit`, and at least one where there is one.
    ///
    /// @param sequence 0 for the oldest of all
    public List<StreamRecord> recordsAfter(long sequence, int limit) {
        StreamView shown = view;
        if (shown == null || sequence >= lastSequence()) {
            return List.of(); // asked many times a second, so without a question to the database
        }
        return database.read(session -> rows.after(session, sequence, limit)).stream()
                .map(record -> new StreamRecord(shown, record))
                .toList();
    }

    /// Returns the sequence of the newest change.
    public long lastSequence() {
        return lastSequence.get();
    }

    /// Returns the sequence of the oldest record, or of the next change where there is no record.
    public long firstSequence() {
        return database.read(rows::firstSequence);
    }

    /// Returns the sequence up to which this reader has read, in this process or an earlier one.
    public OptionalLong position(String reader) {
        Long position = positions.get(reader);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// Stores with the next commit that this reader has read all records up to this sequence. A process that is killed
    /// before gives the reader the records again.
    public void markRead(String reader, long sequence) {
        positions.put(reader, sequence);
        database.writeLater(session -> rows.setPosition(session, reader, sequence));
    }

    Optional<StreamView> view() {
        return Optional.ofNullable(view);
    }

    /// Continues from what the database holds.
    void open(Session session) {
        lastSequence.set(rows.lastSequence(session));
        positions.putAll(rows.positions(session));
    }

    /// Appends a change to the current transaction. A table without a stream keeps no records.
    void append(Session session, Instant at, byte @Nullable [] before, byte @Nullable [] after) {
        if (view == null) {
            return;
        }
        long sequence = rows.append(session, at, before, after);
        if (sequence % RECORDS_PER_TRIM == 0) {
            rows.trim(session, LIMITS);
        }
        session.afterCommit(() -> lastSequence.accumulateAndGet(sequence, Math::max));
    }
}
