package health.overturn.storage.item;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.TableIndex;
import java.time.LocalDate;
import java.time.YearMonth;

/// Converts a denial to an item and back.
///
/// The item holds the history, from which everything else is replayed, and the keys of its index entries.
public final class DenialItem {
    public static final String PREFIX = "D#";
    private static final String ACCOUNT = "ac";
    private static final String SOURCE = "so";
    private static final String HISTORY = "mv";

    private DenialItem() {}

    public static Item of(PracticeKeys keys, StoredDenial stored) {
        Denial denial = stored.denial();
        Item item = Item.at(keys.denial(stored.account(), denial.id()))
                .with(ACCOUNT, stored.account())
                .with(SOURCE, stored.source().toAttribute())
                .with(DynamoDbTable.VERSION, denial.version())
                .withItems(
                        HISTORY,
                        denial.history().stream().map(HistoryEntryItem::of).toList());
        return denial.state() instanceof DenialState.Resolved
                ? withResolvedEntry(item, keys, denial)
                : withOpenEntries(item, keys, denial);
    }

    private static Item withResolvedEntry(Item item, PracticeKeys keys, Denial denial) {
        return item.with(TableIndex.RANK.partitionKey(), keys.rankPartition(resolvedMonth(denial)))
                .with(
                        TableIndex.RANK.sortKey(),
                        RankIndexEntry.sortKey(
                                ValuePosition.of(denial.details().denied().cents(), deadline(denial), denial.id()),
                                RankFacts.of(denial)));
    }

    private static Item withOpenEntries(Item item, PracticeKeys keys, Denial denial) {
        DenialProjection projection = denial.projection();
        String valueOrder = ValuePosition.of(projection.open().cents(), deadline(denial), denial.id());
        Item ranked = item.with(
                        TableIndex.RANK.partitionKey(),
                        keys.rankPartition(projection.details().payer()))
                .with(TableIndex.RANK.sortKey(), RankIndexEntry.sortKey(valueOrder, RankFacts.of(denial)));
        LocalDate day = projection.state() instanceof DenialState.Escalated escalated
                ? escalated.dueOn()
                : projection.routing().nextActionOn();
        String facts = WorkFacts.of(denial).toKey() + "#" + RankFacts.of(denial).toKey();
        return withWorkEntry(
                ranked,
                workPartition(keys, denial),
                AssigneeIndexEntry.sortKey(Lane.of(denial), day, valueOrder, facts));
    }

    /// What has no owner, and what waits for the lead, is listed as such and has a partition of its own.
    private static String workPartition(PracticeKeys keys, Denial denial) {
        Routing routing = denial.projection().routing();
        return switch (denial.state()) {
            case DenialState.Escalated _ -> keys.escalatedPartition();
            case DenialState.New _, DenialState.Held _ ->
                routing.namedOwner().isEmpty() ? keys.heldPartition() : keys.workPartition(routing.assignee());
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _, DenialState.Resolved _ ->
                keys.workPartition(routing.assignee());
        };
    }

    private static Item withWorkEntry(Item item, String partition, String sortKey) {
        return item.with(TableIndex.WORK.partitionKey(), partition).with(TableIndex.WORK.sortKey(), sortKey);
    }

    private static String deadline(Denial denial) {
        return denial.details().earliestDeadline().map(LocalDate::toString).orElse("");
    }

    /// Returns the month under which the rank index lists a resolved denial: the month of the adjudication that
    /// resolved it, or of the day on which a person resolved it.
    ///
    /// @throws IllegalArgumentException if the denial is not resolved
    public static YearMonth resolvedMonth(Denial denial) {
        if (!(denial.state() instanceof DenialState.Resolved resolved)) {
            throw new IllegalArgumentException("bug: denial " + denial.id() + " is not resolved");
        }
        LocalDate answered = denial.projection().facts().answeredOn();
        return YearMonth.from(
                resolved.by() == DenialState.ResolvedBy.FACTS && answered != null ? answered : resolved.on());
    }

    /// Returns the item as this release writes it: the same denial, with the format and the index entries of today.
    public static Item rewritten(Item item) {
        return of(PracticeKeys.of(item.key()), read(item));
    }

    public static StoredDenial read(Item item) {
        String id = item.text("sk").substring(PREFIX.length());
        return new StoredDenial(
                item.text(ACCOUNT),
                DenialSource.of(item.texts(SOURCE)),
                Denial.of(item.items(HISTORY).stream()
                        .map(entry -> HistoryEntryItem.read(entry, id))
                        .toList()));
    }
}
