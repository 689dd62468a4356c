package health.overturn.storage.read;

import health.overturn.storage.denial.ListPage;
import health.overturn.storage.dynamo.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Collects one page of the record of reads, from items in falling order.
final class ReadPage {
    private static final int MAX_EXAMINED = 1_000;

    private final String first;
    private final int limit;
    private final Predicate<ReadRecord> wanted;
    private final List<ReadRecord> found = new ArrayList<>();
    private int examined;
    private String next = "";
    private boolean complete;

    /// @param first the moment of the oldest record, as keys have it
    ReadPage(String first, int limit, Predicate<ReadRecord> wanted) {
        this.first = first;
        this.limit = limit;
        this.wanted = wanted;
    }

    /// Adds an item if it belongs on the page; nothing once the page is complete.
    void add(Item item) {
        String position = item.key().sort();
        if (complete || position.compareTo(first) < 0) {
            complete = true;
            return;
        }
        ReadRecord read = ReadRecordItem.read(item);
        if (wanted.test(read)) {
            found.add(read);
        }
        examined++;
        if (found.size() == limit || examined == MAX_EXAMINED) {
            next = position;
            complete = true;
        }
    }

    boolean isComplete() {
        return complete;
    }

    ListPage<ReadRecord> page() {
        return new ListPage<>(found, next);
    }
}
