package health.overturn.storage.read;

import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.ReadPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The record of reads: who was shown patients' data, and who was refused.
///
/// It is only added to. An item is inserted by a statement that fails where its key exists, and the role of the API
/// may not put, change or delete an item of these partitions.
public final class ReadLog {
    private static final int CHUNK_SIZE = 200;
    private static final int MAX_KNOWN_REFUSALS = 10_000;
    private static final int MAX_SUBJECTS = 200;

    private final DynamoDbTable table;
    private final Supplier<String> ids;
    private final Set<ItemKey> knownRefusals = ConcurrentHashMap.newKeySet();

    /// @param ids makes a different text each time, which tells apart what happens at one moment
    public ReadLog(DynamoDbTable table, Supplier<String> ids) {
        this.table = table;
        this.ids = ids;
    }

    /// Records what a person is about to be shown. The caller shows it afterwards.
    ///
    /// @throws IllegalStateException if it cannot be recorded
    public void record(PracticeKeys keys, ReadRecord read) {
        List<String> subjects = read.subjects();
        for (int from = 0; from == 0 || from < subjects.size(); from += MAX_SUBJECTS) {
            ReadRecord part = new ReadRecord(
                    read.at(),
                    read.person(),
                    read.route(),
                    read.result(),
                    read.held(),
                    subjects.subList(from, Math.min(from + MAX_SUBJECTS, subjects.size())));
            if (!insert(ReadRecordItem.of(keys.read(read.at(), ids.get()), part))) {
                throw new IllegalStateException("could not record a read: its id was used before");
            }
        }
    }

    /// Records a refusal once an hour for each person, route and reason, so that a flood of them costs no more.
    public void recordRefusal(PracticeKeys keys, ReadRecord refused) {
        Instant hour = refused.at().truncatedTo(ChronoUnit.HOURS);
        String what = String.join(
                " ",
                refused.person().name(),
                refused.person().role(),
                refused.route(),
                refused.result().name());
        ItemKey key = keys.read(
                hour,
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
        if (knownRefusals.size() > MAX_KNOWN_REFUSALS) {
            knownRefusals.clear();
        }
        if (knownRefusals.add(key)) {
            insert(ReadRecordItem.of(key, refused));
        }
    }

    private boolean insert(Item item) {
        return table.insertBatcher(1).put(item);
    }

    /// A range of moments, from the first until before the second.
    public record Span(Instant from, Instant until) {}

    /// The records of a span, newest first. A page examines at most 1,000 records, so it may be short.
    ///
    /// @param page its position is one that an earlier page of the same span returned
    public ListPage<ReadRecord> list(PracticeKeys keys, Span span, PageRequest page, Predicate<ReadRecord> wanted) {
        ReadPage reads = new ReadPage(ReadPosition.before(span.from()), page.limit(), wanted);
        String after = page.after().isEmpty() ? ReadPosition.before(span.until()) : page.after();
        YearMonth first = PracticeKeys.month(span.from());
        for (YearMonth month = ReadPosition.monthOf(after);
                !reads.isComplete() && !month.isBefore(first);
                month = month.minusMonths(1)) {
            addMonth(keys.readPartition(month), after, reads);
        }
        return reads.page();
    }

    private void addMonth(String partition, String newest, ReadPage reads) {
        String after = newest;
        List<Item> items;
        do {
            items = table.query(IndexRange.latest(partition, after, CHUNK_SIZE));
            items.forEach(reads::add);
            after = items.isEmpty() ? after : items.getLast().key().sort();
        } while (items.size() == CHUNK_SIZE && !reads.isComplete());
    }
}
