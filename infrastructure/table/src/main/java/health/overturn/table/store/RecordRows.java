package health.overturn.table.store;

import health.overturn.table.store.FolderCheck.DamageListener;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The stream records of one table, and how far each reader has read.
///
/// Each record knows where it ends in the bytes of all records so far, so the size of a part needs no count.
public final class RecordRows {
    private static final String COLUMNS = "SELECT number, at, before, after, ends_at, checksum";
    private static final int PAGE_BYTES = 4 << 20;
    private static final int OVERHEAD_BYTES = 100;

    private final long table;
    private final long base;

    public RecordRows(long table) {
        this.table = table;
        this.base = table << Schema.SEQUENCE_BITS;
    }

    /// Appends a record and returns its sequence.
    public long append(Session session, Instant at, byte @Nullable [] before, byte @Nullable [] after) {
        long number = lastSequence(session) + 1;
        long endsAt = endOf(session, number - 1) + OVERHEAD_BYTES + length(before) + length(after);
        session.execute(
                "INSERT INTO records (number, at, before, after, ends_at, checksum) VALUES (?, ?, ?, ?, ?, ?)",
                base + number,
                at.toEpochMilli(),
                before,
                after,
                endsAt,
                checksum(new StoredRecord(number, at, before, after), endsAt).value());
        return number;
    }

    /// Returns the oldest records behind a sequence, at most `limit` and about 4 MB.
    public List<StoredRecord> after(Session session, long sequence, int limit) {
        List<StoredRecord> found = new ArrayList<>();
        int[] bytes = {0};
        session.read(
                COLUMNS + " FROM records WHERE number > ? AND number < ? ORDER BY number LIMIT ?",
                List.of(base + sequence, end(), limit),
                row -> {
                    StoredRecord record = verified(session, row);
                    found.add(record);
                    bytes[0] += length(record.before()) + length(record.after());
                    return bytes[0] < PAGE_BYTES;
                });
        return found;
    }

    /// Returns the sequence of the newest record; 0 where there is none.
    public long lastSequence(Session session) {
        return session.first(
                        "SELECT number FROM records WHERE number > ? AND number < ? ORDER BY number DESC LIMIT 1",
                        row -> row.number(1) - base,
                        base,
                        end())
                .orElse(0L);
    }

    /// Returns the sequence of the oldest record; one more than the newest where there is none.
    public long firstSequence(Session session) {
        return session.first(
                        "SELECT number FROM records WHERE number > ? AND number < ? ORDER BY number LIMIT 1",
                        row -> row.number(1) - base,
                        base,
                        end())
                .orElse(1L);
    }

    /// Removes the oldest records: those that all readers have read where the rest is larger than `maxRead`, and the
    /// unread ones where the rest is larger than `maxUnread`.
    public void trim(Session session, Limits limits) {
        long last = lastSequence(session);
        long newest = endOf(session, last);
        long read = positions(session).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(last);
        removeUpTo(session, read, newest - limits.readBytes());
        removeUpTo(session, last, newest - limits.unreadBytes());
    }

    /// How many bytes of records a stream keeps that all readers have read, and that a reader has yet to read.
    public record Limits(long readBytes, long unreadBytes) {}

    public Map<String, Long> positions(Session session) {
        Map<String, Long> positions = new TreeMap<>();
        session.read("SELECT reader, sequence, checksum FROM positions WHERE owner = ?", List.of(table), row -> {
            checksum(row.text(1), row.number(2))
                    .require(row.number(3), session.file(), "the position of reader " + row.text(1));
            positions.put(row.text(1), row.number(2));
            return true;
        });
        return positions;
    }

    public void setPosition(Session session, String reader, long sequence) {
        session.execute(
                "INSERT INTO positions (owner, reader, sequence, checksum) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET sequence = excluded.sequence, checksum = excluded.checksum",
                table,
                reader,
                sequence,
                checksum(reader, sequence).value());
    }

    /// Reports each record that differs from its checksum, and each gap between two records.
    public void check(Session session, DamageListener damages) {
        long[] expected = {firstSequence(session)};
        session.read(
                COLUMNS + " FROM records WHERE number > ? AND number < ? ORDER BY number",
                List.of(base, end()),
                row -> {
                    StoredRecord record = toRecord(row);
                    long sequence = record.sequence();
                    if (sequence != expected[0]) {
                        damages.found("records %d to %d of the stream of table %d are missing"
                                .formatted(expected[0], sequence - 1, table));
                    }
                    if (checksum(record, row.number(5)).value() != row.number(6)) {
                        damages.found("record %d of the stream of table %d differs from its checksum"
                                .formatted(sequence, table));
                    }
                    expected[0] = sequence + 1;
                    return true;
                });
    }

    void removeAll(Session session) {
        session.execute("DELETE FROM records WHERE number > ? AND number < ?", base, end());
    }

    /// Removes the oldest records up to a sequence that end at or before a place in the bytes of all records.
    private void removeUpTo(Session session, long sequence, long endsAt) {
        Optional<Long> oldest = oldestUpTo(session, sequence, endsAt);
        while (oldest.isPresent()) {
            session.execute("DELETE FROM records WHERE number = ?", oldest.get());
            oldest = oldestUpTo(session, sequence, endsAt);
        }
    }

    private Optional<Long> oldestUpTo(Session session, long sequence, long endsAt) {
        return session.first(
                        "SELECT number, ends_at FROM records WHERE number > ? AND number <= ? ORDER BY number LIMIT 1",
                        row -> new long[] {row.number(1), row.number(2)},
                        base,
                        base + sequence)
                .filter(record -> record[1] <= endsAt)
                .map(record -> record[0]);
    }

    private long endOf(Session session, long sequence) {
        return session.first("SELECT ends_at FROM records WHERE number = ?", row -> row.number(1), base + sequence)
                .orElse(0L);
    }

    private StoredRecord verified(Session session, Row row) {
        StoredRecord record = toRecord(row);
        checksum(record, row.number(5))
                .require(row.number(6), session.file(), "record %d of a stream".formatted(record.sequence()));
        return record;
    }

    private StoredRecord toRecord(Row row) {
        return new StoredRecord(row.number(1) - base, Instant.ofEpochMilli(row.number(2)), row.image(3), row.image(4));
    }

    private Checksum checksum(StoredRecord record, long endsAt) {
        return Checksum.of(base + record.sequence())
                .add(record.at().toEpochMilli())
                .add(record.before())
                .add(record.after())
                .add(endsAt);
    }

    private Checksum checksum(String reader, long sequence) {
        return Checksum.of(table).add(reader.getBytes(StandardCharsets.UTF_8)).add(sequence);
    }

    private long end() {
        return base + (1L << Schema.SEQUENCE_BITS);
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
