package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.EntryFormat;
import health.overturn.storage.item.RankIndexEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads index entries of every format: those of today as they are, earlier ones by their denials, and of later ones
/// none.
///
/// Earlier entries stay until their denials are rebuilt; until then each costs a read of its denial.
final class IndexEntries {
    private final DynamoDbTable table;

    IndexEntries(DynamoDbTable table) {
        this.table = table;
    }

    /// Returns entries of the rank index, in their order.
    List<RankIndexEntry> byValue(List<Item> entries) {
        return read(entries, TableIndex.RANK, RankIndexEntry::format, RankIndexEntry::of);
    }

    /// Returns entries of the work index that are not of watches, in their order.
    List<AssigneeIndexEntry> byLane(List<Item> entries) {
        return read(entries, TableIndex.WORK, AssigneeIndexEntry::format, AssigneeIndexEntry::of);
    }

    private <T> List<T> read(
            List<Item> entries, TableIndex index, Function<Item, EntryFormat> format, Function<Item, T> reader) {
        Map<ItemKey, Item> completed = complete(
                entries.stream()
                        .filter(entry -> format.apply(entry) == EntryFormat.EARLIER)
                        .toList(),
                index);
        List<T> read = new ArrayList<>();
        int later = 0;
        for (Item entry : entries) {
            switch (format.apply(entry)) {
                case CURRENT -> read.add(reader.apply(entry));
                case EARLIER -> {
                    Item denial = completed.get(entry.key());
                    if (denial != null && isListedBy(index, entry, denial)) {
                        read.add(reader.apply(denial));
                    }
                }
                case LATER -> later++;
            }
        }
        table.unknownFormats().skip(later);
        return read;
    }

    /// Whether a denial is still where its earlier entry lists it. Of format 1, a denial without an owner was listed
    /// with
    /// its assignee, so the partition of the work index may differ.
    private static boolean isListedBy(TableIndex index, Item entry, Item denial) {
        return index == TableIndex.WORK || denial.text(index.partitionKey()).equals(entry.text(index.partitionKey()));
    }

    /// Returns the denials of earlier entries that still have an entry, as this release would write them.
    private Map<ItemKey, Item> complete(List<Item> earlier, TableIndex index) {
        if (earlier.isEmpty()) {
            return Map.of();
        }
        return table.getAllEventually(earlier.stream().map(Item::key).toList()).values().stream()
                .map(DenialItem::rewritten)
                .filter(item -> item.has(index.sortKey()))
                .collect(Collectors.toMap(Item::key, item -> item));
    }
}
