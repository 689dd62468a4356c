package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Reads the unresolved denials of assignees from the work index alone: about thirty entries for a read unit.
public final class AssigneeIndex {
    /// Sorts after every lane.
    private static final String AFTER_ALL = "~";

    private final DynamoDbTable table;
    private final IndexEntries entries;
    private final RecentReads<String, List<AssigneeIndexEntry>> recent;
    private final RecentReads<String, List<RankIndexEntry>> recentByValue;

    public AssigneeIndex(DynamoDbTable table, InstantSource clock) {
        this.table = table;
        this.entries = new IndexEntries(table);
        this.recent = new RecentReads<>(clock, List::size);
        this.recentByValue = new RecentReads<>(clock, List::size);
    }

    /// Returns the entries of what is assigned to some people, as they are now, without what has no owner.
    public List<AssigneeIndexEntry> entriesOf(Practice practice, Collection<String> assignees) {
        return ParallelCalls.invokeAll(assignees.stream()
                        .map(assignee -> (Callable<List<AssigneeIndexEntry>>)
                                () -> readAll(practice.keys().workPartition(assignee)))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Returns the entries of what is in a person's hand: assigned, and not with the lead.
    public List<AssigneeIndexEntry> hand(Practice practice, String person) {
        return Stream.concat(
                        recent(practice.keys().workPartition(person)).stream(),
                        held(practice).stream()
                                .filter(entry -> entry.facts().assignee().equals(person)))
                .toList();
    }

    /// Returns the entries of the denials without a named owner.
    public List<AssigneeIndexEntry> held(Practice practice) {
        return recent(practice.keys().heldPartition());
    }

    /// Returns the entries of the denials that wait for the lead's decision.
    public List<AssigneeIndexEntry> escalated(Practice practice) {
        return recent(practice.keys().escalatedPartition());
    }

    /// Returns all that is assigned to a person in the value order.
    List<RankIndexEntry> byValue(Practice practice, String person) {
        return recentByValue.get(
                practice.keys().workPartition(person),
                () -> Stream.concat(
                                hand(practice, person).stream(),
                                escalated(practice).stream()
                                        .filter(entry ->
                                                entry.facts().assignee().equals(person)))
                        .map(AssigneeIndexEntry::byValue)
                        .sorted(Comparator.comparing(RankIndexEntry::valueOrder))
                        .toList());
    }

    private List<AssigneeIndexEntry> recent(String partition) {
        return recent.get(partition, () -> readAll(partition));
    }

    private List<AssigneeIndexEntry> readAll(String partition) {
        return entries.byLane(table.queryBetween(TableIndex.WORK, partition, "0", AFTER_ALL));
    }
}
