package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/// Money that a sender reports twice, on the lines and again on the claim; the guide allows one of the two.
///
/// It shows in that the claim does not add up: charge less every adjustment is less than what was paid. Then a
/// claim-level adjustment that equals the sum of its group and reason over the lines is the same money, and the lines,
/// which say more, stand.
final class RepeatedMoney {
    private RepeatedMoney() {}

    /// The claim-level adjustments, netted, without those that only repeat the lines.
    static List<Adjustment> removed(ClaimPayment claim) {
        List<Adjustment> ofClaim = Netting.of(claim.adjustments());
        if (ofClaim.isEmpty() || claim.lines().isEmpty() || !explainsTooMuch(claim)) {
            return ofClaim;
        }
        List<Adjustment> left = new ArrayList<>(ofClaim);
        left.removeIf(
                adjustment -> onLines(claim, adjustment) == adjustment.amount().cents());
        return left;
    }

    private static boolean explainsTooMuch(ClaimPayment claim) {
        long left = Cents.minus(claim.charge().cents(), sum(claim.adjustments()));
        for (ServiceLine line : claim.lines()) {
            left = Cents.minus(left, sum(line.adjustments()));
        }
        return left < claim.paid().cents();
    }

    private static long sum(List<Adjustment> adjustments) {
        long sum = 0;
        for (Adjustment adjustment : adjustments) {
            sum = Cents.plus(sum, adjustment.amount().cents());
        }
        return sum;
    }

    private static long onLines(ClaimPayment claim, Adjustment wanted) {
        long sum = 0;
        for (ServiceLine line : claim.lines()) {
            for (Adjustment adjustment : Netting.of(line.adjustments())) {
                if (Netting.sameReason(adjustment, wanted)) {
                    sum = Cents.plus(sum, adjustment.amount().cents());
                }
            }
        }
        return sum;
    }
}
