package health.overturn.storage.item;

import health.overturn.denials.cycle.Lane;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// An entry of the `work` index: what the index alone says of an unresolved denial.
///
/// @param lane the lane of the denial
/// @param nextActionOn the day of the next action
/// @param valueOrder the position in the value order; see [PracticeKeys#valueOrder]
public record AssigneeIndexEntry(ItemKey key, Lane lane, LocalDate nextActionOn, String valueOrder) {
    private static final long MAX_ORDER = 999_999_999_999L;

    public static AssigneeIndexEntry of(Item entry) {
        String[] parts = entry.text(TableIndex.WORK.sortKey()).split("#", 4);
        return new AssigneeIndexEntry(entry.key(), Lane.valueOf(parts[0]), LocalDate.parse(parts[2]), parts[3]);
    }

    /// Returns the sort key: by position in a lane, so that a cycle finds the denials that it moves, then by day,
    /// then by value.
    ///
    /// @param valueOrder a position in the value order; see [PracticeKeys#valueOrder]
    static String sortKey(Lane.Position position, LocalDate nextActionOn, String valueOrder) {
        return String.join("#", sortKeyPrefix(position.lane(), position.order()), nextActionOn.toString(), valueOrder);
    }

    /// Returns the beginning of all sort keys with a position in a lane.
    public static String sortKeyPrefix(Lane lane, long order) {
        return String.format(Locale.ROOT, "%s#%012d", lane, Math.clamp(order, 0, MAX_ORDER));
    }

    public Money open() {
        return Money.ofCents(PracticeKeys.centsOf(valueOrder));
    }

    /// Returns the earliest deadline, which may have passed; empty if there is none.
    public Optional<LocalDate> deadline() {
        String deadline = valueOrder.split("#", -1)[1];
        return deadline.equals("9")
                ? Optional.empty()
                : Optional.of(LocalDate.parse(deadline, DateTimeFormatter.BASIC_ISO_DATE));
    }
}
