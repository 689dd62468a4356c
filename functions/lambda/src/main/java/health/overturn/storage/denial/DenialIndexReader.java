package health.overturn.storage.denial;

import health.overturn.denials.cycle.Lane;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.failure.ErrorChain;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.ValuePosition;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Reads the two indexes of a practice's denials.
///
/// Indexes are eventually consistent, so a caller reads the denials themselves before it decides anything.
public final class DenialIndexReader {
    /// Sorts after every id.
    private static final String AFTER_ALL = "~";

    private final DynamoDbTable table;
    private final PracticeDirectory directory;
    private final IndexEntries entries;

    public DenialIndexReader(DynamoDbTable table) {
        this.table = table;
        this.directory = new PracticeDirectory(table);
        this.entries = new IndexEntries(table);
    }

    /// Returns the keys of the denials in ranges of lanes, of the lead or of every assignee.
    public List<ItemKey> keysInLanes(Practice practice, List<Lane.Range> ranges) {
        return keys(entriesInLanes(practice, ranges));
    }

    /// Returns the keys of the denials in ranges of lanes whose next action is on this day or before.
    public List<ItemKey> keysOverdueInLanes(Practice practice, List<Lane.Range> ranges, LocalDate lastDay) {
        return entriesInLanes(practice, ranges).stream()
                .filter(entry -> !AssigneeIndexEntry.of(entry).nextActionOn().isAfter(lastDay))
                .map(Item::key)
                .toList();
    }

    private List<Item> entriesInLanes(Practice practice, List<Lane.Range> ranges) {
        PracticeKeys keys = practice.keys();
        List<String> partitions = ranges.stream().allMatch(DenialIndexReader::isWithLead)
                ? List.of()
                : Stream.concat(
                                directory.names(practice).assignees().stream().map(keys::workPartition),
                                Stream.of(keys.heldPartition()))
                        .toList();
        return ParallelCalls.invokeAll(ranges.stream()
                        .flatMap(range -> (isWithLead(range) ? List.of(keys.escalatedPartition()) : partitions)
                                .stream().map(partition -> entriesInRange(partition, range)))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Returns the position of each unresolved denial by its index entry alone: assignee, lane, day and value.
    public Map<ItemKey, String> positionsOfOpen(Practice practice) {
        PracticeKeys keys = practice.keys();
        Stream<String> partitions =
                directory.names(practice).assignees().stream().map(keys::workPartition);
        Map<ItemKey, String> positions = new HashMap<>();
        ParallelCalls.invokeAll(Stream.concat(partitions, Stream.of(keys.escalatedPartition(), keys.heldPartition()))
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

    private Callable<List<Item>> entriesInRange(String partition, Lane.Range range) {
        String from = AssigneeIndexEntry.sortKeyPrefix(range.lane(), range.from());
        String to = AssigneeIndexEntry.sortKeyPrefix(range.lane(), range.to()) + AFTER_ALL;
        return () -> table.queryBetween(TableIndex.WORK, partition, from, to);
    }

    /// Returns the keys of a payer's unresolved denials with an open amount below `amount`.
    public List<ItemKey> keysBelow(Practice practice, String payer, Money amount) {
        return entriesBelow(practice, payer, amount).stream()
                .map(RankIndexEntry::key)
                .toList();
    }

    /// Returns the index entries of a payer's unresolved denials with an open amount below `amount`.
    public List<RankIndexEntry> entriesBelow(Practice practice, String payer, Money amount) {
        String from = ValuePosition.of(amount.cents() - 1, "0", "");
        return entries.byValue(
                table.queryBetween(TableIndex.RANK, practice.keys().rankPartition(payer), from, AFTER_ALL));
    }

    /// A range of amounts in cents, both ends included.
    public record CentsRange(long from, long to) {}

    /// Returns the keys of the denials resolved in a month with a denied amount in a range.
    public List<ItemKey> keysResolvedIn(Practice practice, YearMonth month, CentsRange denied) {
        return keys(table.queryBetween(
                TableIndex.RANK,
                practice.keys().rankPartition(month),
                ValuePosition.of(denied.to(), "0", ""),
                ValuePosition.of(denied.from(), AFTER_ALL, "")));
    }

    /// Returns the first index entries of a payer's ranking.
    ///
    /// @param limit the maximum number of entries
    public List<RankIndexEntry> topEntries(Practice practice, String payer, int limit) {
        return entries.byValue(
                table.query(IndexRange.of(TableIndex.RANK, practice.keys().rankPartition(payer), "", limit)));
    }

    /// Returns all index entries of a payer's ranking.
    public List<RankIndexEntry> allEntries(Practice practice, String payer) {
        return entries(practice.keys().rankPartition(payer));
    }

    /// Returns all index entries of the denials resolved in a month.
    public List<RankIndexEntry> entriesResolvedIn(Practice practice, YearMonth month) {
        return entries(practice.keys().rankPartition(month));
    }

    private List<RankIndexEntry> entries(String partition) {
        return entries.byValue(table.queryBetween(TableIndex.RANK, partition, "0", AFTER_ALL));
    }

    /// Reads the versions of denials with eventual consistency; the result omits keys without a denial.
    public Map<ItemKey, Long> versions(Collection<ItemKey> denials) {
        Map<ItemKey, Long> versions = new HashMap<>(table.getVersions(denials));
        versions.values().removeIf(version -> version <= 0);
        return versions;
    }

    /// Returns the payers that ever denied a claim of the practice.
    public List<String> payers(Practice practice) {
        return directory.names(practice).payers();
    }

    /// Returns the months that have resolved denials.
    public List<YearMonth> resolvedMonths(Practice practice) {
        return directory.names(practice).months();
    }

    /// Reads denials, consistently.
    public List<StoredDenial> readCurrent(Collection<ItemKey> denials) {
        return table.getAll(denials).values().stream().map(DenialItem::read).toList();
    }

    /// Reads denials with eventual consistency.
    ///
    /// A denial whose item cannot be read does not prevent the others from being read. A caller that moves a
    /// denial puts it over the version that it read, so an outdated read does no harm.
    public ReadDenials readEventually(Collection<ItemKey> denials) {
        List<StoredDenial> readable = new ArrayList<>();
        List<UnreadableDenial> unreadable = new ArrayList<>();
        table.getAllEventually(denials).forEach((key, item) -> {
            try {
                readable.add(DenialItem.read(item));
            } catch (RuntimeException failure) {
                unreadable.add(new UnreadableDenial(key, ErrorChain.of(failure)));
            }
        });
        return new ReadDenials(readable, unreadable);
    }

    /// The result of reading denials: those that could be read, and those that could not.
    public record ReadDenials(List<StoredDenial> denials, List<UnreadableDenial> unreadable) {
        public ReadDenials {
            denials = List.copyOf(denials);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Reads one denial, consistently.
    public Optional<StoredDenial> readCurrent(ItemKey denial) {
        return table.get(denial).map(DenialItem::read);
    }

    private static List<ItemKey> keys(List<Item> entries) {
        return entries.stream().map(Item::key).toList();
    }
}
