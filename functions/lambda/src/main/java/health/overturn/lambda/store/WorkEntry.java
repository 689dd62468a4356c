package health.overturn.lambda.store;

import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A denial in somebody's hand, as far as the index alone tells it.
///
/// @param value its place in the value order
public record WorkEntry(Key key, LocalDate nextActionOn, String value) {
    private static final int DAY = "2026-06-01".length();

    static WorkEntry of(Item entry) {
        String order = entry.text(IndexName.WORK.sortKey());
        return new WorkEntry(entry.key(), LocalDate.parse(order.substring(0, DAY)), order.substring(DAY + 1));
    }

    public Money open() {
        return Money.ofCents(Keys.cents(value));
    }

    /// The earliest deadline, which may have passed.
    public Optional<LocalDate> deadline() {
        String on = value.split("#", -1)[1];
        return on.equals("9") ? Optional.empty() : Optional.of(LocalDate.parse(on, DateTimeFormatter.BASIC_ISO_DATE));
    }
}
