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

/// What changed in a table, in the order of the writes: DynamoDB's stream, with one shard.
///
/// Kept are the newest 128 MB of records, however old; the service keeps 24 hours of them. A table without a stream
/// numbers its changes and keeps none.
public final class TableStream {
    static final String LABEL = "local";
    private static final long MOST_BYTES = 128L << 20;

    private final String table;
    private final @Nullable StreamView view;
    private final ChangeListener changes;
    private final AtomicLong last = new AtomicLong();
    private final NavigableMap<Long, StreamRecord> records = new ConcurrentSkipListMap<>();
    private final Map<String, Long> places = new ConcurrentHashMap<>();
    private long bytes;

    TableStream(String table, Optional<StreamView> view, ChangeListener changes) {
        this.table = table;
        this.view = view.orElse(null);
        this.changes = changes;
    }

    public String arn() {
        return TableOperations.ARN + table + "/stream/" + LABEL;
    }

    /// At most so many records behind this one, oldest first; 0 is before all.
    public List<StreamRecord> after(long sequence, int most) {
        return records.tailMap(sequence, false).values().stream().limit(most).toList();
    }

    /// The sequence of the newest change.
    public long last() {
        return last.get();
    }

    /// The sequence of the oldest change that is kept, or of the next one.
    public long first() {
        Map.Entry<Long, StreamRecord> first = records.firstEntry();
        return first == null ? last() + 1 : first.getKey();
    }

    /// The last record that this reader was done with, in this run or an earlier one.
    public OptionalLong place(String reader) {
        Long place = places.get(reader);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    /// This reader is done with all records up to this one.
    public void read(String reader, long sequence) {
        places.put(reader, sequence);
        changes.read(table, reader, sequence);
    }

    Optional<StreamView> view() {
        return Optional.ofNullable(view);
    }

    /// The number of the change that is made now.
    long next() {
        return last.incrementAndGet();
    }

    /// The next record; the caller holds the store's lock.
    void add(ItemChange change, byte @Nullable [] before, byte @Nullable [] after) {
        if (view != null) {
            add(new StreamRecord(view, change.sequence(), change.at(), before, after));
        }
    }

    void restore(JsonNode line) {
        if (view != null) {
            add(StreamRecord.of(view, line));
        }
    }

    void restorePlace(String reader, long sequence) {
        places.put(reader, sequence);
        last.accumulateAndGet(sequence, Math::max);
    }

    /// Lets go what every reader is done with, and everything where there is none.
    Collection<StreamRecord> unread() {
        long done = places.values().stream().mapToLong(Long::longValue).min().orElse(last());
        records.headMap(done, true).clear();
        bytes = records.values().stream().mapToLong(StreamRecord::weight).sum();
        return records.values();
    }

    Map<String, Long> places() {
        return places;
    }

    private void add(StreamRecord record) {
        last.accumulateAndGet(record.sequence(), Math::max);
        records.put(record.sequence(), record);
        bytes += record.weight();
        while (bytes > MOST_BYTES) {
            bytes -= records.pollFirstEntry().getValue().weight();
        }
    }
}
