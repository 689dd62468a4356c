package health.overturn.remittance.reader;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.Reference;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.ShortCode;

/// Reads the segments that claims and service lines share: CAS and REF.
final class DetailSegments {
    private static final int LAST_TRIPLET = 17;

    private final ElementReader elements;
    private final Segment segment;

    DetailSegments(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// Reads a CAS segment: a group and up to six triplets of reason, amount and quantity.
    void readAdjustments(DetailCollector details) {
        AdjustmentGroup group = AdjustmentGroup.of(segment.code(1));
        int last = Math.min(segment.elements(), LAST_TRIPLET);
        for (int reason = 2; reason <= last; reason += 3) {
            if (!segment.isEmpty(reason) || !segment.isEmpty(reason + 1)) {
                ShortCode code = segment.codeOf(reason);
                if (group.isContractual() && isPatientReason(code)) {
                    elements.flag(ProblemCode.CODE_UNKNOWN, reason, "a reason that is allowed with group CO");
                }
                Money amount = elements.claimMoney(reason + 1);
                boolean missing = amount.isZero() && !elements.isAmount(reason + 1);
                details.add(new Adjustment(group, Carc.of(code.text()), amount, segment.ordinal(), missing));
            }
        }
    }

    /// Deductible (1), coinsurance (2) and copayment (3) belong to group PR.
    private static boolean isPatientReason(ShortCode reason) {
        return reason.tag() >= '1' && reason.tag() <= '3';
    }

    /// Reads a REF segment.
    void readReference(DetailCollector details) {
        details.add(new Reference(segment.code(1), elements.protectedText(2)));
    }
}
