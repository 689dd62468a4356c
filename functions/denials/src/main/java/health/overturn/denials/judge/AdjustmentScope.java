package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.List;

/// The place of some adjustments: a claim itself, or one of its service lines.
///
/// @param claim the claim, also where the place is one of its lines
/// @param line the line's ordinal, 0 for the claim itself
/// @param charge cents charged at this place
/// @param paid cents paid at this place
/// @param adjustments netted: positive amounts, each group and reason code once
/// @param remarks the remark codes that apply to the adjustments, those of the place itself first; empty where there
///     is no adjustment
/// @param claimHasAdjustments the place is a line, and its claim has adjustments of its own
record AdjustmentScope(
        ClaimPayment claim,
        int line,
        long charge,
        long paid,
        List<Adjustment> adjustments,
        List<String> remarks,
        boolean claimHasAdjustments) {
    static AdjustmentScope ofClaim(ClaimPayment claim) {
        List<Adjustment> adjustments = RepeatedAdjustments.withoutRepeats(claim);
        return new AdjustmentScope(
                claim,
                0,
                claim.charge().cents(),
                claim.paid().cents(),
                adjustments,
                adjustments.isEmpty() ? List.of() : RemarkCodes.ofClaim(claim),
                false);
    }

    static AdjustmentScope ofLine(AdjustmentScope claimScope, ServiceLine line) {
        ClaimPayment claim = claimScope.claim();
        List<Adjustment> adjustments = Netting.net(line.adjustments());
        return new AdjustmentScope(
                claim,
                line.number(),
                line.charge().cents(),
                line.paid().cents(),
                adjustments,
                adjustments.isEmpty() ? List.of() : RemarkCodes.ofLine(line.remarkCodes(), claim),
                !claimScope.adjustments().isEmpty());
    }

    boolean isUnpaid() {
        return paid <= 0;
    }

    /// Whether nothing was paid and this adjustment alone takes the whole charge.
    boolean takesWholeCharge(Adjustment adjustment) {
        return isUnpaid() && adjustment.amount().cents() >= charge;
    }

    /// Whether there is one adjustment only, on the claim and the line together.
    boolean hasSingleAdjustment() {
        if (adjustments.size() != 1) {
            return false;
        }
        if (line > 0) {
            return !claimHasAdjustments;
        }
        for (ServiceLine serviceLine : claim.lines()) {
            if (!Netting.net(serviceLine.adjustments()).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
