package health.overturn.lambda.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/// What people have in hand, by the index alone: about seventy entries to a read unit.
public final class Hands {
    /// More than that nobody works; what comes after it in the order of lanes is in no list.
    private static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

    private final Table table;

    public Hands(Table table) {
        this.table = table;
    }

    /// In the order of lanes.
    public List<WorkEntry> of(Practice practice, String assignee) {
        List<WorkEntry> entries = new ArrayList<>();
        String after = "";
        while (entries.size() < MOST) {
            List<Item> items =
                    table.stretch(Stretch.of(IndexName.WORK, practice.keys().work(assignee), after, AT_ONCE));
            items.forEach(item -> entries.add(WorkEntry.of(item)));
            if (items.size() < AT_ONCE) {
                return entries;
            }
            after = items.getLast().text(IndexName.WORK.sortKey());
        }
        return entries;
    }

    public List<WorkEntry> of(Practice practice, Collection<String> assignees) {
        return Parallel.all(assignees.stream()
                        .map(assignee -> (Callable<List<WorkEntry>>) () -> of(practice, assignee))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
