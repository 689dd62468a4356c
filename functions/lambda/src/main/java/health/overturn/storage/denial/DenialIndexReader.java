package health.overturn.storage.denial;

import health.overturn.denials.cycle.Lane;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Where a practice's denials stand for the cycles and in ranks. Indexes lag behind by moments:
/// what they name is read before anything is decided.
public final class DenialIndexReader {
    /// Comes after every id.
    private static final String AFTER_ALL = "~";

    private final DynamoDbTable table;
    private final PracticeDirectory directory;

    public DenialIndexReader(DynamoDbTable table) {
        this.table = table;
        this.directory = new PracticeDirectory(table);
    }

    /// Who stands in stretches of lanes: with the lead, or with anybody who has such in hand.
    public List<ItemKey> keysInLanes(Practice practice, List<Lane.Range> ranges) {
        PracticeKeys keys = practice.keys();
        List<String> partitions = ranges.stream().allMatch(DenialIndexReader::isWithLead)
                ? List.of()
                : directory.names(practice).assignees().stream()
                        .map(keys::workPartition)
                        .toList();
        return ParallelCalls.invokeAll(ranges.stream()
                        .flatMap(range -> (isWithLead(range) ? List.of(keys.escalatedPartition()) : partitions)
                                .stream().map(partition -> keysInRange(partition, range)))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Where each unresolved denial stands, by its entry alone: with whom, in which lane, by which
    /// day and value.
    public Map<ItemKey, String> positionsOfOpen(Practice practice) {
        PracticeKeys keys = practice.keys();
        Stream<String> partitions =
                directory.names(practice).assignees().stream().map(keys::workPartition);
        Map<ItemKey, String> positions = new HashMap<>();
        ParallelCalls.invokeAll(Stream.concat(partitions, Stream.of(keys.escalatedPartition()))
                        .map(partition -> (Callable<List<Item>>)
                                () -> table.queryBetween(TableIndex.WORK, partition, "0", AFTER_ALL))
                        .toList())
                .forEach(entries -> entries.forEach(entry -> positions.put(
                        entry.key(),
                        entry.text(TableIndex.WORK.partitionKey()) + "#" + entry.text(TableIndex.WORK.sortKey()))));
        return positions;
    }

    private static boolean isWithLead(Lane.Range range) {
        return range.lane() == Lane.ESCALATED;
    }

    private Callable<List<ItemKey>> keysInRange(String partition, Lane.Range range) {
        String from = AssigneeIndexEntry.sortKeyPrefix(range.lane(), range.from());
        String to = AssigneeIndexEntry.sortKeyPrefix(range.lane(), range.to()) + AFTER_ALL;
        return () -> keys(table.queryBetween(TableIndex.WORK, partition, from, to));
    }

    /// Who stands in a payer's rank with less than an amount.
    public List<ItemKey> keysBelow(Practice practice, String payer, Money amount) {
        return entriesBelow(practice, payer, amount).stream()
                .map(RankIndexEntry::key)
                .toList();
    }

    /// The same, by its entries alone.
    public List<RankIndexEntry> entriesBelow(Practice practice, String payer, Money amount) {
        String from = PracticeKeys.valueOrder(amount.cents() - 1, "0", "");
        return table.queryBetween(TableIndex.RANK, practice.keys().rankPartition(payer), from, AFTER_ALL).stream()
                .map(RankIndexEntry::of)
                .toList();
    }

    /// Amounts in cents, both in it.
    public record CentsRange(long from, long to) {}

    /// Who was resolved in a month, of those denied for an amount between two.
    public List<ItemKey> keysResolvedIn(Practice practice, YearMonth month, CentsRange denied) {
        return keys(table.queryBetween(
                TableIndex.RANK,
                practice.keys().rankPartition(month),
                PracticeKeys.valueOrder(denied.to(), "0", ""),
                PracticeKeys.valueOrder(denied.from(), AFTER_ALL, "")));
    }

    /// The first of a payer's rank, so many of them.
    public List<RankIndexEntry> topEntries(Practice practice, String payer, int limit) {
        return table.query(IndexRange.of(TableIndex.RANK, practice.keys().rankPartition(payer), "", limit)).stream()
                .map(RankIndexEntry::of)
                .toList();
    }

    /// All of a payer's rank, by its entries alone.
    public List<RankIndexEntry> allEntries(Practice practice, String payer) {
        return entries(practice.keys().rankPartition(payer));
    }

    /// All that was resolved in a month, by its entries alone.
    public List<RankIndexEntry> entriesResolvedIn(Practice practice, YearMonth month) {
        return entries(practice.keys().rankPartition(month));
    }

    private List<RankIndexEntry> entries(String partition) {
        return table.queryBetween(TableIndex.RANK, partition, "0", AFTER_ALL).stream()
                .map(RankIndexEntry::of)
                .toList();
    }

    /// The versions of denials, which may be those of a moment ago; of what is none, or not yet one, nothing.
    public Map<ItemKey, Long> versions(Collection<ItemKey> denials) {
        Map<ItemKey, Long> versions = new HashMap<>(table.getVersions(denials));
        versions.values().removeIf(version -> version <= 0);
        return versions;
    }

    /// The payers that ever denied anything to the practice.
    public List<String> payers(Practice practice) {
        return directory.names(practice).payers();
    }

    /// Denials as they are now.
    public List<StoredDenial> readCurrent(Collection<ItemKey> denials) {
        return table.getAll(denials).values().stream().map(DenialItem::read).toList();
    }

    /// Denials, perhaps as they were a moment ago, as the index that named them is too, and those
    /// that nobody can read: one that is broken is no reason to pass over others. Whoever moves one
    /// does so over the version read, or reads it again.
    public ReadDenials readEventually(Collection<ItemKey> denials) {
        List<StoredDenial> readable = new ArrayList<>();
        List<ItemKey> unreadableKeys = new ArrayList<>();
        table.getAllEventually(denials).forEach((key, item) -> {
            try {
                readable.add(DenialItem.read(item));
            } catch (RuntimeException failure) {
                unreadableKeys.add(key);
            }
        });
        return new ReadDenials(readable, unreadableKeys);
    }

    /// What came of reading denials.
    ///
    /// @param broken whose items cannot be read
    public record ReadDenials(List<StoredDenial> denials, List<ItemKey> unreadable) {
        public ReadDenials {
            denials = List.copyOf(denials);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// A denial as it is now.
    public Optional<StoredDenial> readCurrent(ItemKey denial) {
        return table.get(denial).map(DenialItem::read);
    }

    private static List<ItemKey> keys(List<Item> entries) {
        return entries.stream().map(Item::key).toList();
    }
}
