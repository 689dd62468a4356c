package health.overturn.storage.denial;

import health.overturn.storage.claim.ClaimWatchReader;
import health.overturn.storage.claim.ClaimWatchReader.WatchedMoney;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Lists watched money, first what runs out first.
public final class WatchFinder {
    private static final int MAX_EXAMINED = 1_000;
    private static final int CHUNK_SIZE = 100;
    private static final Comparator<Item> BY_DAY = Comparator.comparing(entry -> entry.text(TableIndex.WORK.sortKey()));

    private final DynamoDbTable table;
    private final ClaimWatchReader claims;

    public WatchFinder(DynamoDbTable table) {
        this.table = table;
        this.claims = new ClaimWatchReader(table);
    }

    /// Lists the watches that match. It examines at most a thousand, so a page may be short although the list
    /// continues.
    public ListPage<WatchedMoney> list(
            Practice practice, LocalDate day, PageRequest request, Predicate<WatchedMoney> wanted) {
        List<WatchedMoney> found = new ArrayList<>();
        String after = request.after();
        for (int examined = 0; examined < MAX_EXAMINED; ) {
            List<Item> entries = readMerged(practice, after);
            Map<String, WatchedMoney> watches = readClaims(practice, day, entries);
            for (Item entry : entries) {
                after = entry.text(TableIndex.WORK.sortKey());
                examined++;
                WatchedMoney watched = watches.get(WatchItem.id(entry));
                if (watched != null && wanted.test(watched)) {
                    found.add(watched);
                }
                if (found.size() == request.limit()) {
                    return new ListPage<>(found, after);
                }
            }
            if (entries.size() < CHUNK_SIZE) {
                return new ListPage<>(found, "");
            }
        }
        return new ListPage<>(found, after);
    }

    private List<Item> readMerged(Practice practice, String after) {
        return ParallelCalls.invokeAll(practice.keys().watchPartitions().stream()
                        .map(partition -> (Callable<List<Item>>)
                                () -> table.query(IndexRange.of(TableIndex.WORK, partition, after, CHUNK_SIZE)))
                        .toList())
                .stream()
                .flatMap(Collection::stream)
                .sorted(BY_DAY)
                .limit(CHUNK_SIZE)
                .toList();
    }

    private Map<String, WatchedMoney> readClaims(Practice practice, LocalDate day, List<Item> entries) {
        Map<String, WatchedMoney> watches = new HashMap<>();
        ParallelCalls.invokeAll(
                        entries.stream()
                                .map(entry -> PracticeKeys.accountOf(entry.text("pk")))
                                .collect(Collectors.toSet())
                                .stream()
                                .map(account ->
                                        (Callable<List<WatchedMoney>>) () -> claims.read(practice, account, day))
                                .toList())
                .forEach(read ->
                        read.forEach(watched -> watches.put(watched.watch().adjudication(), watched)));
        return watches;
    }
}
