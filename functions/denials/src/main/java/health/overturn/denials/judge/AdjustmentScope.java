package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.List;

/// Where adjustments stand: the claim itself or one of its lines.
///
/// @param claim the claim, whichever its scope
/// @param line the line's ordinal, 0 for the claim itself
/// @param charge cents charged in this scope
/// @param paid cents paid in this scope
/// @param adjustments netted: positive amounts, each group and reason once
/// @param ownRemarks the remark codes that stand in this scope
/// @param besideClaim a line of a claim that has adjustments of its own
record AdjustmentScope(
        ClaimPayment claim,
        int line,
        long charge,
        long paid,
        List<Adjustment> adjustments,
        List<String> ownRemarks,
        boolean claimHasAdjustments) {
    static AdjustmentScope ofClaim(ClaimPayment claim) {
        return new AdjustmentScope(
                claim,
                0,
                claim.charge().cents(),
                claim.paid().cents(),
                RepeatedAdjustments.withoutRepeats(claim),
                claim.remarkCodes(),
                false);
    }

    static AdjustmentScope ofLine(AdjustmentScope claimScope, ServiceLine line) {
        return new AdjustmentScope(
                claimScope.claim(),
                line.number(),
                line.charge().cents(),
                line.paid().cents(),
                Netting.net(line.adjustments()),
                line.remarkCodes(),
                !claimScope.adjustments().isEmpty());
    }

    /// The remark codes that apply here, those of the scope first.
    List<String> remarks() {
        return line == 0 ? RemarkCodes.ofClaim(claim) : RemarkCodes.ofLine(ownRemarks, claim);
    }

    boolean isUnpaid() {
        return paid <= 0;
    }

    /// Nothing was paid, and this adjustment alone took all that was charged.
    boolean takesWholeCharge(Adjustment adjustment) {
        return isUnpaid() && adjustment.amount().cents() >= charge;
    }

    /// The adjustment has no other beside it, in its own scope or in the one above or below.
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
