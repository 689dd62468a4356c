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

/// A denial in somebody's hand, as far as the index alone tells it.
///
/// @param value its place in the value order
public record AssigneeIndexEntry(ItemKey key, Lane lane, LocalDate nextActionOn, String valueOrder) {
    private static final long MAX_ORDER = 999_999_999_999L;

    public static AssigneeIndexEntry of(Item entry) {
        String[] parts = entry.text(TableIndex.WORK.sortKey()).split("#", 4);
        return new AssigneeIndexEntry(entry.key(), Lane.valueOf(parts[0]), LocalDate.parse(parts[2]), parts[3]);
    }

    /// The sort key: by the place in a lane, so that a cycle finds what it moves, then by day, then by value.
    ///
    /// @param value as [PracticeKeys#valueOrder] has it
    static String sortKey(Lane.Position position, LocalDate nextActionOn, String valueOrder) {
        return String.join("#", sortKeyPrefix(position.lane(), position.order()), nextActionOn.toString(), valueOrder);
    }

    /// Where in a lane an order begins.
    public static String sortKeyPrefix(Lane lane, long order) {
        return String.format(Locale.ROOT, "%s#%012d", lane, Math.clamp(order, 0, MAX_ORDER));
    }

    public Money open() {
        return Money.ofCents(PracticeKeys.centsOf(valueOrder));
    }

    /// The earliest deadline, which may have passed.
    public Optional<LocalDate> deadline() {
        String deadline = valueOrder.split("#", -1)[1];
        return deadline.equals("9")
                ? Optional.empty()
                : Optional.of(LocalDate.parse(deadline, DateTimeFormatter.BASIC_ISO_DATE));
    }
}
