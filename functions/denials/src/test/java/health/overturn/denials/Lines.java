package health.overturn.denials;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ServiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Builds an invented service line for [Claims#line]: `Lines.line(10000).paid(0).adjust("CO", "197", 10000)`.
///
/// Amounts are cents. The line's CAS segments follow its SVC one by one.
public final class Lines {
    private final long charge;
    private final List<Cents> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long paid;

    private record Cents(String group, String reason, long amount) {}

    private Lines(long charge) {
        this.charge = charge;
    }

    public static Lines line(long chargeCents) {
        return new Lines(chargeCents);
    }

    public Lines paid(long cents) {
        paid = cents;
        return this;
    }

    public Lines adjust(String group, String reason, long cents) {
        adjustments.add(new Cents(group, reason, cents));
        return this;
    }

    public Lines remark(String... codes) {
        remarks.addAll(List.of(codes));
        return this;
    }

    ServiceLine build(int number) {
        int segment = 100 * number;
        List<Adjustment> made = new ArrayList<>();
        for (Cents cents : adjustments) {
            made.add(new Adjustment(
                    cents.group(), cents.reason(), Money.ofCents(cents.amount()), segment + 1 + made.size()));
        }
        return new ServiceLine(
                number,
                new Position(segment, 10_000L * number),
                new Procedure("HC", "H0004", List.of()),
                null,
                Money.ofCents(charge),
                Money.ofCents(paid),
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                made,
                remarks,
                List.of());
    }
}
