package health.overturn.storage.practice;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// Which partitions of the indexes a practice has: those of its payers, of the months in which anything was resolved,
/// and of the people who ever had anything in hand. A name stands in it before anything that is found by it does.
public record PracticeDirectory(DynamoDbTable table) {
    /// All that it names.
    public record Names(List<String> payers, List<YearMonth> months, List<String> assignees) {}

    public Names names(Practice practice) {
        List<Item> entries = table.partition(practice.keys().directory());
        table.rememberExisting(entries);
        List<String> sorts = entries.stream().map(item -> item.key().sort()).toList();
        return new Names(
                after(PracticeKeys.PAYER, sorts),
                after(PracticeKeys.MONTH, sorts).stream().map(YearMonth::parse).toList(),
                after(PracticeKeys.ASSIGNEE, sorts));
    }

    /// Names payers.
    public void putPayers(Practice practice, Collection<String> payers) {
        put(payers.stream().map(practice.keys()::knownPayer).toList());
    }

    /// Names where a denial is about to stand: with somebody, or in a month.
    public void put(Practice practice, Denial denial) {
        PracticeKeys keys = practice.keys();
        if (denial.status() instanceof DenialState.Resolved) {
            put(List.of(keys.resolvedMonth(DenialItem.resolvedIn(denial))));
        } else if (!(denial.status() instanceof DenialState.Escalated)) {
            put(List.of(keys.knownAssignee(denial.state().routing().assignee())));
        }
    }

    private static List<String> after(String prefix, List<String> sorts) {
        return sorts.stream()
                .filter(sort -> sort.startsWith(prefix))
                .map(sort -> sort.substring(prefix.length()))
                .toList();
    }

    private void put(Collection<ItemKey> entries) {
        table.putMarkers(entries.stream().map(Item::at).toList());
    }
}
