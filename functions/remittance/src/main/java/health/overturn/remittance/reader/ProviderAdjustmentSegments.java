package health.overturn.remittance.reader;

import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;
import java.util.Set;

/// Reads PLB segments: up to six reasons and amounts each, outside any claim.
final class ProviderAdjustmentSegments {
    private static final int FIRST_REASON = 3;
    private static final int LAST_REASON = 13;
    private static final Set<String> KNOWN_REASONS = Set.of(
            "50", "51", "72", "90", "AH", "AM", "AP", "B2", "B3", "BD", "BN", "C5", "CR", "CS", "CT", "CV", "CW", "DM",
            "E3", "FB", "FC", "GO", "HM", "IP", "IR", "IS", "J1", "L3", "L6", "LE", "LS", "OA", "OB", "PI", "PL", "RA",
            "RE", "SL", "TL", "WO", "WU", "ZZ");

    private final ElementReader elements;
    private final Segment segment;

    ProviderAdjustmentSegments(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    TransactionTotals read(ReadResults results, TransactionTotals totals) {
        TransactionTotals updated = totals;
        Position at = elements.position();
        LocalDate period = segment.date(2);
        for (int reason = FIRST_REASON; reason <= LAST_REASON; reason += 2) {
            if (segment.isEmpty(reason) && segment.isEmpty(reason + 1)) {
                continue;
            }
            Money amount = elements.paymentMoney(reason + 1);
            segment.split(reason);
            if (!KNOWN_REASONS.contains(segment.component(0).text())) {
                elements.flagUnknownCode(reason);
            }
            results.add(new ProviderAdjustment(
                    at,
                    segment.text(1),
                    period,
                    segment.component(0).text(),
                    ProtectedText.of(segment.componentText(1)),
                    amount));
            updated = updated.withProviderAdjustment(amount.cents());
        }
        return updated;
    }
}
