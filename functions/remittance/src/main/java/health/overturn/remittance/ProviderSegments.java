package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;

/// PLB: money moved outside any claim, up to six reasons and amounts a segment.
final class ProviderSegments {
    private static final int FIRST = 3;
    private static final int LAST = 13;

    private final Elements elements;
    private final Segment segment;

    ProviderSegments(Elements elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    Totals take(Findings findings, Totals totals) {
        Totals sums = totals;
        Position at = elements.position();
        LocalDate period = segment.date(2);
        for (int reason = FIRST; reason <= LAST; reason += 2) {
            if (segment.isEmpty(reason) && segment.isEmpty(reason + 1)) {
                continue;
            }
            Money amount = elements.money(reason + 1);
            segment.split(reason);
            findings.add(new ProviderAdjustment(
                    at,
                    segment.text(1),
                    period,
                    segment.componentCode(0),
                    Protected.of(segment.componentText(1)),
                    amount));
            sums = sums.withProviderAdjustment(amount.cents());
        }
        return sums;
    }
}
