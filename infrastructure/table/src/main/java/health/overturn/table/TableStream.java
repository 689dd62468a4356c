package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The changes of a table in the order of the writes, as DynamoDB Streams returns them, with one shard.
///
/// A stream keeps the newest 128 MB of records, however old; the service keeps 24 hours of them. A table without a
/// stream numbers its changes and keeps no records.
public final class TableStream {
    static final String LABEL = "local";
    private static final long MAX_BYTES = 128L << 20;

    private final String table;
    private final @Nullable StreamView view;
    private final ChangeListener listener;
    private final AtomicLong lastSequence = new AtomicLong();
    private final NavigableMap<Long, StreamRecord> records = new ConcurrentSkipListMap<>();
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private long bytes;

    TableStream(String table, Optional<StreamView> view, ChangeListener listener) {
        this.table = table;
        this.view = view.orElse(null);
        this.listener = listener;
    }

    public String arn() {
        return TableOperations.ARN_PREFIX + table + "/stream/" + LABEL;
    }

    /// Returns the oldest records behind a sequence, in order.
    ///
    /// @param sequence 0 for the oldest of all
    public List<StreamRecord> recordsAfter(long sequence, int limit) {
        return records.tailMap(sequence, false).values().stream().limit(limit).toList();
    }

    /// Returns the sequence of the newest change.
    public long lastSequence() {
        return lastSequence.get();
    }

    /// Returns the sequence of the oldest record, or of the next change where there is no record.
    public long firstSequence() {
        Map.Entry<Long, StreamRecord> first = records.firstEntry();
        return first == null ? lastSequence() + 1 : first.getKey();
    }

    /// Returns the sequence up to which this reader has read, in this process or an earlier one.
    public OptionalLong position(String reader) {
        Long position = positions.get(reader);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// Stores that this reader has read all records up to this sequence.
    public void markRead(String reader, long sequence) {
        positions.put(reader, sequence);
        listener.recordsRead(table, reader, sequence);
    }

    Optional<StreamView> view() {
        return Optional.ofNullable(view);
    }

    /// Takes the sequence of the next change.
    long nextSequence() {
        return lastSequence.incrementAndGet();
    }

    /// Appends the record of a change. The caller holds the write lock.
    void add(ItemChange change, byte @Nullable [] before, byte @Nullable [] after) {
        if (view != null) {
            add(new StreamRecord(view, change.sequence(), change.at(), before, after));
        }
    }

    void restoreRecord(JsonNode line) {
        if (view != null) {
            add(StreamRecord.fromJournalLine(view, line));
        }
    }

    void restorePosition(String reader, long sequence) {
        positions.put(reader, sequence);
        lastSequence.accumulateAndGet(sequence, Math::max);
    }

    /// Removes the records that all readers have read, or all records where there is no reader.
    ///
    /// @return the remaining records
    Collection<StreamRecord> trimToUnread() {
        long readByAll =
                positions.values().stream().mapToLong(Long::longValue).min().orElse(lastSequence());
        records.headMap(readByAll, true).clear();
        bytes = records.values().stream().mapToLong(StreamRecord::heldBytes).sum();
        return records.values();
    }

    Map<String, Long> positions() {
        return positions;
    }

    private void add(StreamRecord record) {
        lastSequence.accumulateAndGet(record.sequence(), Math::max);
        records.put(record.sequence(), record);
        bytes += record.heldBytes();
        while (bytes > MAX_BYTES) {
            bytes -= records.pollFirstEntry().getValue().heldBytes();
        }
    }
}
