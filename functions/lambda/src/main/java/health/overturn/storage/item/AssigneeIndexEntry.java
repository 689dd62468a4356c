package health.overturn.storage.item;

import health.overturn.denials.cycle.Lane;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;
import java.time.LocalDate;
import java.util.Locale;

/// An entry of the `work` index: what the index alone says of an unresolved denial.
///
/// @param lane the lane of the denial
/// @param nextActionOn the day of the next action; for an escalated denial the day by which the lead decides
/// @param valueOrder the position in the value order; see [ValuePosition]
public record AssigneeIndexEntry(
        ItemKey key, Lane lane, LocalDate nextActionOn, String valueOrder, WorkFacts work, RankFacts facts) {
    private static final long MAX_ORDER = 999_999_999_999L;
    static final int PARTS = 12;

    /// Returns the format of an entry, of which [#of] reads the current one alone.
    public static EntryFormat format(Item entry) {
        return EntryFormat.of(entry.text(TableIndex.WORK.sortKey()), PARTS);
    }

    public static AssigneeIndexEntry of(Item entry) {
        String[] parts = entry.text(TableIndex.WORK.sortKey()).split("#", -1);
        return new AssigneeIndexEntry(
                entry.key(),
                Lane.valueOf(parts[0]),
                LocalDate.parse(parts[2]),
                String.join("#", parts[3], parts[4], parts[5]),
                WorkFacts.read(parts[6], parts[7]),
                RankFacts.read(parts[8], parts[9], parts[10]));
    }

    /// Returns the sort key: by position in a lane, so that a cycle finds the denials that it moves, then by day,
    /// then by value; then what a list asks of an entry.
    ///
    /// @param valueOrder a position in the value order; see [ValuePosition]
    static String sortKey(Lane.Position position, LocalDate day, String valueOrder, String facts) {
        return String.join(
                "#",
                sortKeyPrefix(position.lane(), position.order()),
                day.toString(),
                valueOrder,
                EntryFormat.stated(facts));
    }

    /// Returns the beginning of all sort keys with a position in a lane.
    public static String sortKeyPrefix(Lane lane, long order) {
        return String.format(Locale.ROOT, "%s#%012d", lane, Math.clamp(order, 0, MAX_ORDER));
    }

    public Money open() {
        return Money.ofCents(ValuePosition.centsOf(valueOrder));
    }

    /// Returns the same denial as an entry by value.
    public RankIndexEntry byValue() {
        return new RankIndexEntry(key, valueOrder, facts);
    }
}
