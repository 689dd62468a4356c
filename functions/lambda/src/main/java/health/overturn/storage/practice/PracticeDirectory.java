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
import java.util.Optional;
import java.util.stream.Stream;

/// Stores which index partitions a practice has: those of its payers, of the months with resolved denials, and of the
/// people who were ever an assignee.
///
/// An entry is written before the first denial that is found through it.
public record PracticeDirectory(DynamoDbTable table) {
    /// The entries of the directory.
    public record Names(List<String> payers, List<YearMonth> months, List<String> assignees) {}

    public Names names(Practice practice) {
        List<Item> entries = table.readPartition(practice.keys().directoryPartition());
        table.rememberMarkers(entries);
        List<String> sortKeys = entries.stream().map(item -> item.key().sort()).toList();
        return new Names(
                suffixes(PracticeKeys.PAYER_PREFIX, sortKeys),
                suffixes(PracticeKeys.MONTH_PREFIX, sortKeys).stream()
                        .map(YearMonth::parse)
                        .toList(),
                suffixes(PracticeKeys.ASSIGNEE_PREFIX, sortKeys));
    }

    /// Names the payers of a batch of denials in one call, because the writers of its denials would name them at the
    /// same time.
    public void putPayers(Practice practice, Collection<String> payers) {
        putEntries(payers.stream().map(practice.keys()::knownPayer).toList());
    }

    /// Names the index partitions in which a denial is about to be written: its payer's, and that of its assignee or of
    /// the month in which it was resolved.
    ///
    /// The payer of a resolved denial is named too, because facts may reopen it, and because entries by hand accept
    /// every payer that ever denied.
    public void putPartitionsOf(Practice practice, Denial denial) {
        PracticeKeys keys = practice.keys();
        ItemKey payer = keys.knownPayer(denial.projection().details().payer());
        putEntries(Stream.concat(Stream.of(payer), stateEntry(keys, denial).stream())
                .toList());
    }

    /// An escalated denial is in the partition of the lead's decisions, which every practice has.
    private static Optional<ItemKey> stateEntry(PracticeKeys keys, Denial denial) {
        return switch (denial.state()) {
            case DenialState.Resolved _ -> Optional.of(keys.resolvedMonth(DenialItem.resolvedMonth(denial)));
            case DenialState.Escalated _ -> Optional.empty();
            case DenialState.New _,
                    DenialState.Held _,
                    DenialState.Assigned _,
                    DenialState.Working _,
                    DenialState.WaitingOnPayer _ ->
                Optional.of(keys.knownAssignee(denial.projection().routing().assignee()));
        };
    }

    private static List<String> suffixes(String prefix, List<String> sortKeys) {
        return sortKeys.stream()
                .filter(sortKey -> sortKey.startsWith(prefix))
                .map(sortKey -> sortKey.substring(prefix.length()))
                .toList();
    }

    private void putEntries(Collection<ItemKey> entries) {
        table.putMarkers(entries.stream().map(Item::at).toList());
    }
}
