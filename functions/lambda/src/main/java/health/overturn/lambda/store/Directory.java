package health.overturn.lambda.store;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// Which partitions of the indexes a practice has: those of its payers, of the months in which anything was resolved,
/// and of the people who ever had anything in hand. A name stands in it before anything that is found by it does.
record Directory(Table table) {
    /// All that it names.
    record Names(List<String> payers, List<YearMonth> months, List<String> assignees) {}

    Names names(Practice practice) {
        List<Item> entries = table.partition(practice.keys().directory());
        table.saw(entries);
        List<String> sorts = entries.stream().map(item -> item.key().sort()).toList();
        return new Names(
                after(Keys.PAYER, sorts),
                after(Keys.MONTH, sorts).stream().map(YearMonth::parse).toList(),
                after(Keys.ASSIGNEE, sorts));
    }

    /// Names payers.
    void putPayers(Practice practice, Collection<String> payers) {
        put(payers.stream().map(practice.keys()::knownPayer).toList());
    }

    /// Names where a denial is about to stand: with somebody, or in a month.
    void put(Practice practice, Denial denial) {
        Keys keys = practice.keys();
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

    private void put(Collection<Key> entries) {
        table.putOnce(entries.stream().map(Item::at).toList());
    }
}
