package health.overturn.operations.rebuild;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.EntryFormat;
import health.overturn.storage.item.RankIndexEntry;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes the denials of one page of the rank index again whose entries are of an earlier format.
///
/// A denial is put over the version that was read and keeps it. So a move that is made at the same moment wins, and the
/// stream sees no new move.
record PageRebuilder(DynamoDbTable table) {
    static final int PAGE_SIZE = 100;

    RebuiltPage rebuild(String partition, String after) {
        List<Item> entries = table.query(IndexRange.of(TableIndex.RANK, partition, after, PAGE_SIZE));
        List<Callable<Boolean>> puts = table
                .getAll(entries.stream()
                        .filter(entry -> RankIndexEntry.format(entry) == EntryFormat.EARLIER)
                        .map(Item::key)
                        .toList())
                .values()
                .stream()
                .filter(item -> !DenialItem.rewritten(item).equals(item))
                .map(item -> (Callable<Boolean>)
                        () -> table.putIfVersion(DenialItem.rewritten(item), item.number(DynamoDbTable.VERSION)))
                .toList();
        List<Boolean> done = ParallelCalls.invokeAll(puts);
        long rebuilt = done.stream().filter(each -> each).count();
        String last = entries.size() < PAGE_SIZE ? "" : entries.getLast().text(TableIndex.RANK.sortKey());
        return new RebuiltPage(last, entries.size(), rebuilt, done.size() - rebuilt);
    }
}
