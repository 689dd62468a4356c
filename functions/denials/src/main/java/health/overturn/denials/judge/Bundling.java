package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/// Settles bundled lines that are paid inside another line: CARC 97 takes them, and negative amounts of CARC 94 on the
/// other line give them back. What these do not reach stays denied.
final class Bundling {
    private Bundling() {}

    static void settle(ClaimPayment claim, ClaimFindings findings) {
        if (!hasBundled(findings.reasons())) {
            return;
        }
        long open = paidAboveCharge(claim);
        List<Reason> remaining = new ArrayList<>();
        for (Reason reason : findings.reasons()) {
            long covered = isBundled(reason) ? Math.min(open, reason.amount().cents()) : 0;
            open -= covered;
            if (covered > 0) {
                findings.explain(covered, 0);
                findings.note(new Note(
                        reason.group(),
                        reason.carc(),
                        reason.line(),
                        Money.ofCents(covered),
                        reason.rationale().segment()));
            }
            if (covered == 0 || covered < reason.amount().cents()) {
                remaining.add(reason.withCents(reason.amount().cents() - covered));
            }
        }
        findings.replaceReasons(remaining);
    }

    private static boolean hasBundled(List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (isBundled(reason)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBundled(Reason reason) {
        return reason.carc().isBundled();
    }

    private static long paidAboveCharge(ClaimPayment claim) {
        long cents = paidAboveCharge(RepeatedAdjustments.withoutRepeatsAsSent(claim));
        for (ServiceLine line : claim.lines()) {
            cents = SaturatingCents.add(cents, paidAboveCharge(line.adjustments()));
        }
        return cents;
    }

    private static long paidAboveCharge(List<Adjustment> adjustments) {
        long cents = 0;
        for (Adjustment adjustment : adjustments) {
            if (adjustment.reason().isPaidAboveCharge() && adjustment.amount().isNegative()) {
                cents = SaturatingCents.subtract(cents, adjustment.amount().cents());
            }
        }
        return cents;
    }
}
