package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/// Reads the unresolved denials of assignees from the work index alone: about seventy entries for a read unit.
public final class AssigneeIndex {
    /// No person works more denials. A list omits those that follow in the order of lanes.
    private static final int MAX_ENTRIES = 100_000;

    private static final int CHUNK_SIZE = 1_000;

    private final DynamoDbTable table;

    public AssigneeIndex(DynamoDbTable table) {
        this.table = table;
    }

    /// Returns all people who were ever an assignee.
    public List<String> everAssigned(Practice practice) {
        return new PracticeDirectory(table).names(practice).assignees();
    }

    /// Returns the entries of an assignee in the order of lanes.
    public List<AssigneeIndexEntry> entriesOf(Practice practice, String assignee) {
        List<AssigneeIndexEntry> entries = new ArrayList<>();
        String after = "";
        while (entries.size() < MAX_ENTRIES) {
            List<Item> items = table.query(
                    IndexRange.of(TableIndex.WORK, practice.keys().workPartition(assignee), after, CHUNK_SIZE));
            items.forEach(item -> entries.add(AssigneeIndexEntry.of(item)));
            if (items.size() < CHUNK_SIZE) {
                return entries;
            }
            after = items.getLast().text(TableIndex.WORK.sortKey());
        }
        return entries;
    }

    public List<AssigneeIndexEntry> entriesOf(Practice practice, Collection<String> assignees) {
        return ParallelCalls.invokeAll(assignees.stream()
                        .map(assignee -> (Callable<List<AssigneeIndexEntry>>) () -> entriesOf(practice, assignee))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
