package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.RankIndexEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads windows of a hundred entries of the rank index, and keeps full ones for half a minute: a list that merges many
/// payers shows few entries of each on a page, and the next page goes on in the same windows.
final class RankWindows {
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int SIZE = 100;
    private static final int MAX_WINDOWS = 5_000;

    private final DynamoDbTable table;
    private final IndexEntries entriesOfAnyFormat;
    private final InstantSource clock;
    private final Map<String, TreeMap<String, Window>> windows = new HashMap<>();
    private int count;

    RankWindows(DynamoDbTable table, InstantSource clock) {
        this.table = table;
        this.entriesOfAnyFormat = new IndexEntries(table);
        this.clock = clock;
    }

    private record Window(List<RankIndexEntry> entries, Instant until) {
        Optional<List<RankIndexEntry>> after(String position) {
            if (entries.getLast().valueOrder().compareTo(position) <= 0) {
                return Optional.empty();
            }
            return Optional.of(entries.stream()
                    .filter(entry -> entry.valueOrder().compareTo(position) > 0)
                    .toList());
        }
    }

    /// Some entries of a partition that follow a position in the value order; none at its end.
    List<RankIndexEntry> read(String partition, String after) {
        Instant now = clock.instant();
        Optional<List<RankIndexEntry>> kept = findKept(partition, after, now);
        if (kept.isPresent()) {
            return kept.get();
        }
        String sortKey = RankIndexEntry.sortKeyAfter(after);
        List<Item> window;
        List<RankIndexEntry> entries;
        do {
            window = table.query(IndexRange.of(TableIndex.RANK, partition, sortKey, SIZE));
            entries = entriesOfAnyFormat.byValue(window);
            sortKey = window.isEmpty() ? sortKey : window.getLast().text(TableIndex.RANK.sortKey());
        } while (entries.isEmpty() && window.size() == SIZE);
        if (entries.size() == SIZE) {
            keep(partition, after, new Window(entries, now.plus(AGE)));
        }
        return entries;
    }

    private synchronized Optional<List<RankIndexEntry>> findKept(String partition, String after, Instant now) {
        TreeMap<String, Window> ofPartition = windows.getOrDefault(partition, new TreeMap<>());
        Map.Entry<String, Window> before = ofPartition.floorEntry(after);
        return before != null && now.isBefore(before.getValue().until())
                ? before.getValue().after(after)
                : Optional.empty();
    }

    private synchronized void keep(String partition, String after, Window window) {
        if (count >= MAX_WINDOWS) {
            windows.clear();
            count = 0;
        }
        if (windows.computeIfAbsent(partition, first -> new TreeMap<>()).put(after, window) == null) {
            count++;
        }
    }
}
