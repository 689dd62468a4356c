package health.overturn.denials;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ServiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Builds an invented service line for [ClaimBuilder#line]: `line(10000).paid(0).adjust("CO", "197", 10000)`.
///
/// Amounts are cents. The CAS segments of a line follow its SVC one by one.
public final class LineBuilder {
    private final long charge;
    private final List<SentAdjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long paid;

    private record SentAdjustment(String group, String reason, long cents, boolean amountMissing) {}

    private LineBuilder(long charge) {
        this.charge = charge;
    }

    public static LineBuilder line(long chargeCents) {
        return new LineBuilder(chargeCents);
    }

    public LineBuilder paid(long adjustment) {
        paid = adjustment;
        return this;
    }

    public LineBuilder adjust(String group, String reason, long adjustment) {
        adjustments.add(new SentAdjustment(group, reason, adjustment, false));
        return this;
    }

    /// Names a reason without an amount.
    public LineBuilder say(String group, String reason) {
        adjustments.add(new SentAdjustment(group, reason, 0, true));
        return this;
    }

    public LineBuilder remark(String... codes) {
        remarks.addAll(List.of(codes));
        return this;
    }

    ServiceLine build(int number) {
        int segment = 100 * number;
        List<Adjustment> made = new ArrayList<>();
        for (SentAdjustment adjustment : adjustments) {
            made.add(new Adjustment(
                    AdjustmentGroup.of(adjustment.group()),
                    Carc.of(adjustment.reason()),
                    Money.ofCents(adjustment.cents()),
                    segment + 1 + made.size(),
                    adjustment.amountMissing()));
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
