package health.overturn.operations.publish;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The items of buffered moves between two moments, in their order. It queries a part of a day when it is reached.
final class BufferedItems implements Iterator<Item> {
    private static final int PAGE_SIZE = 100;
    private static final int MOMENT_LENGTH = RecordLog.nameFrom(Instant.EPOCH).length();

    private final DynamoDbTable table;
    private final PracticeKeys keys;
    private final LocalDate last;
    private final Deque<Item> read = new ArrayDeque<>();
    private LocalDate day;
    private String after;

    /// @param after the name of an item, or the moment before all items to read
    /// @param until the moment at which reading ends
    BufferedItems(DynamoDbTable table, PracticeKeys keys, String after, Instant until) {
        this.table = table;
        this.keys = keys;
        this.day = day(RecordLog.instantOfName(after));
        this.last = day(until);
        this.after = sortKey(after);
    }

    /// The name that an item would have as an object of the log.
    static String name(Item item) {
        String sort = item.key().sort();
        int end = sort.indexOf('#');
        return RecordLog.nameFrom(Instant.ofEpochMilli(Long.parseLong(sort.substring(0, end))))
                + "-"
                + sort.substring(end + 1);
    }

    private static String sortKey(String name) {
        String moment = PracticeKeys.bufferedMovesFrom(RecordLog.instantOfName(name));
        return name.length() <= MOMENT_LENGTH ? moment : moment + "#" + name.substring(MOMENT_LENGTH + 1);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !day.isAfter(last)) {
            List<Item> items = table.query(new IndexRange(
                    Optional.empty(), keys.bufferedMovesPartition(day), after, PAGE_SIZE, IndexRange.Direction.UP));
            read.addAll(items);
            if (items.size() < PAGE_SIZE) {
                day = day.plusDays(1);
                after = "";
            } else {
                after = items.getLast().key().sort();
            }
        }
        return !read.isEmpty();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
