package health.overturn.storage.item;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.TableIndex;
import java.time.LocalDate;
import java.time.YearMonth;

/// A denial as an item: its history, from which all else is replayed, and where it stands in each index.
public final class DenialItem {
    public static final String PREFIX = "D#";
    /// The attribute of its version.
    public static final String VERSION = "v";
    private static final String ACCOUNT = "ac";
    private static final String SOURCE = "so";
    private static final String HISTORY = "mv";

    private DenialItem() {}

    public static Item of(PracticeKeys keys, StoredDenial kept) {
        Denial denial = kept.denial();
        Item item = Item.at(keys.denial(kept.account(), denial.id()))
                .with(ACCOUNT, kept.account())
                .with(SOURCE, kept.source().value())
                .with(VERSION, denial.version())
                .withItems(
                        HISTORY,
                        denial.history().stream().map(HistoryEntryItem::of).toList());
        return denial.status() instanceof DenialState.Resolved
                ? resolved(item, keys, denial)
                : unresolved(item, keys, denial);
    }

    private static Item resolved(Item item, PracticeKeys keys, Denial denial) {
        return item.with(TableIndex.RANK.partitionKey(), keys.rank(resolvedIn(denial)))
                .with(
                        TableIndex.RANK.sortKey(),
                        PracticeKeys.valueOrder(denial.subject().denied().cents(), deadline(denial), denial.id()));
    }

    private static Item unresolved(Item item, PracticeKeys keys, Denial denial) {
        DenialProjection state = denial.state();
        String value = PracticeKeys.valueOrder(state.open().cents(), deadline(denial), denial.id());
        Item ranked = item.with(
                        TableIndex.RANK.partitionKey(),
                        keys.rank(state.subject().payer()))
                .with(TableIndex.RANK.sortKey(), value);
        Lane.Position place = Lane.of(denial);
        return state.status() instanceof DenialState.Escalated escalated
                ? waiting(ranked, keys.awaitingDecision(), AssigneeIndexEntry.order(place, escalated.dueOn(), value))
                : waiting(
                        ranked,
                        keys.work(state.routing().assignee()),
                        AssigneeIndexEntry.order(place, state.routing().nextActionOn(), value));
    }

    private static Item waiting(Item item, String with, String order) {
        return item.with(TableIndex.WORK.partitionKey(), with).with(TableIndex.WORK.sortKey(), order);
    }

    private static String deadline(Denial denial) {
        return denial.subject().earliestDeadline().map(LocalDate::toString).orElse("");
    }

    /// The month under which a resolved denial is listed: of the payer's answer that resolved it, else of
    /// the day on which it was resolved.
    public static YearMonth resolvedIn(Denial denial) {
        if (!(denial.status() instanceof DenialState.Resolved resolved)) {
            throw new IllegalArgumentException("denial: a resolved one was expected but was " + denial);
        }
        LocalDate answered = denial.state().word().answeredOn();
        return YearMonth.from(
                resolved.by() == DenialState.ResolvedBy.FACTS && answered != null ? answered : resolved.on());
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
