package health.overturn.operations.ledger;

import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.Practice;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The ledger: one row for each transaction of an upload, and one for an upload without transactions.
public final class Ledger {
    private static final int MAX_MONTHS = 24;
    private static final int MAX_EXAMINED = 1_000;
    private static final Duration RECEIVED_WITHIN = Duration.ofMinutes(2);
    private static final int MONTH_LENGTH = "2026-11".length();

    private final DynamoDbTable table;

    public Ledger(DynamoDbTable table) {
        this.table = table;
    }

    /// Writes rows. Writing the same rows again changes nothing.
    ///
    /// @param original the upload that brought the content first
    /// @param rows of different transactions
    public void record(PracticeKeys keys, FirstUpload original, List<LedgerRow> rows) {
        table.putAll(
                rows.stream().map(row -> LedgerRowItem.of(keys, original, row)).toList());
    }

    /// Records that an upload is a copy of another one, which counts.
    public void recordCopy(PracticeKeys keys, FirstUpload copy, FirstUpload original) {
        table.putAll(List.of(LedgerRowItem.ofCopy(keys, copy, original)));
    }

    /// Records an upload that belongs to no practice, for the operator.
    public void recordRefused(String file, Upload upload, String reason) {
        table.putAll(List.of(Item.at(PracticeKeys.NO_PRACTICE.ledgerRow(upload.at(), file, 0))
                .with("key", upload.key())
                .with("reason", reason)));
    }

    /// Records an upload that was not read in a row for the file as a whole.
    public void recordUnread(PracticeKeys keys, String file, Upload upload, UnreadReason reason) {
        table.replace(LedgerRowItem.ofUnread(keys, new UploadRow(file, upload), reason));
    }

    public boolean hasFileRow(PracticeKeys keys, String file, Upload upload) {
        return table.get(new UploadRow(file, upload).key(keys)).isPresent();
    }

    /// Returns the row for an upload as a whole, unless it is closed.
    public Optional<LedgerEntry> fileRow(PracticeKeys keys, String file, Upload upload) {
        return table.get(new UploadRow(file, upload).key(keys))
                .filter(row -> !LedgerRowItem.isClosed(row))
                .map(LedgerEntry::of);
    }

    /// Closes the row of an upload that was not read before. Other rows stay.
    ///
    /// @return the status of the closed row; [LedgerStatus#READ] if there was none to close
    public LedgerStatus closeUnread(PracticeKeys keys, String file, Upload upload) {
        Optional<LedgerStatus> unread = table.get(new UploadRow(file, upload).key(keys))
                .filter(row -> !LedgerRowItem.isClosed(row))
                .map(row -> LedgerRowItem.read(row).status())
                .filter(LedgerStatus::isUnread);
        if (unread.isPresent()) {
            table.replace(LedgerRowItem.closed(keys, new UploadRow(file, upload)));
        }
        return unread.orElse(LedgerStatus.READ);
    }

    /// The row of an upload as a whole.
    record UploadRow(String file, Upload upload) {
        ItemKey key(PracticeKeys keys) {
            return keys.ledgerRow(upload.at(), file, 0);
        }
    }

    /// The row at a position, which is the id of a remittance; empty if there is none.
    public Optional<LedgerEntry> find(Practice practice, String position) {
        try {
            return table.get(new ItemKey(practice.keys().ledgerPartition(month(position)), position))
                    .filter(row -> !LedgerRowItem.isClosed(row))
                    .map(LedgerEntry::of);
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /// The latest rows of a practice, newest first.
    ///
    /// @param before the position of the row after which the list goes on; empty to start with the newest
    /// @return at most `limit` rows of the last [#MAX_MONTHS] months; empty if `before` is not a position
    public Optional<List<LedgerEntry>> latest(Practice practice, Instant now, String before, int limit) {
        YearMonth month;
        try {
            month = before.isEmpty() ? PracticeKeys.month(now).plusMonths(1) : month(before);
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (int back = 0; back < MAX_MONTHS && entries.size() < limit; back++) {
            String partition = practice.keys().ledgerPartition(month.minusMonths(back));
            String after = back == 0 ? before : "";
            addLatest(entries, partition, after, limit);
        }
        return Optional.of(entries);
    }

    private void addLatest(List<LedgerEntry> entries, String partition, String before, int limit) {
        String after = before;
        List<Item> rows;
        int wanted;
        do {
            wanted = limit - entries.size();
            rows = table.query(IndexRange.latest(partition, after, wanted));
            rows.stream().filter(row -> !LedgerRowItem.isClosed(row)).forEach(row -> entries.add(LedgerEntry.of(row)));
            after = rows.isEmpty() ? after : rows.getLast().key().sort();
        } while (rows.size() == wanted && entries.size() < limit);
    }

    /// The rows that a practice received from one of its days to another, both included, oldest first.
    public Stream<LedgerEntry> receivedBetween(Practice practice, LocalDate from, LocalDate to) {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .flatMap(month -> table.readPartition(practice.keys().ledgerPartition(month)).stream())
                .filter(row -> !LedgerRowItem.isClosed(row) && isReceivedBetween(practice, row, from, to))
                .map(LedgerEntry::of);
    }

    /// The rows of one upload, by its key.
    ///
    /// @param received when the upload came, to within two minutes: the bucket and its event may differ
    /// @return the rows among the first [#MAX_EXAMINED] of these minutes
    public List<UploadedRow> findByKey(PracticeKeys keys, String key, Instant received) {
        Instant from = received.minus(RECEIVED_WITHIN);
        Instant until = received.plus(RECEIVED_WITHIN);
        List<UploadedRow> found = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(List.of(PracticeKeys.month(from), PracticeKeys.month(until)))) {
            table
                    .query(new IndexRange(
                            Optional.empty(),
                            keys.ledgerPartition(month),
                            UploadListing.positionBefore(from),
                            MAX_EXAMINED,
                            IndexRange.Direction.UP))
                    .stream()
                    .filter(row -> row.text("file").equals(key) && !LedgerRowItem.isClosed(row))
                    .map(row -> new UploadedRow(row.key().sort().split("#", -1)[1], LedgerEntry.of(row)))
                    .forEach(found::add);
        }
        return found;
    }

    /// A row with the id of its upload.
    public record UploadedRow(String file, LedgerEntry entry) {}

    private static boolean isReceivedBetween(Practice practice, Item row, LocalDate from, LocalDate to) {
        return row.instant("receivedAt")
                .map(practice::day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .isPresent();
    }

    private static YearMonth month(String position) {
        return YearMonth.parse(position.substring(0, Math.min(MONTH_LENGTH, position.length())));
    }
}
