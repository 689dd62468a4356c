package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Removes adjustments that a sender reports on the lines and again on the claim. The X12 guide allows only one of
/// them.
///
/// A repeat shows where the claim does not add up: charge less all adjustments is less than the payment. Then a
/// claim-level adjustment that equals the sum of its group and reason code over the lines is a repeat. The lines stay,
/// because they say more.
final class RepeatedAdjustments {
    private RepeatedAdjustments() {}

    /// The netted claim-level adjustments without those that repeat the lines.
    static List<Adjustment> withoutRepeats(ClaimPayment claim) {
        List<Adjustment> ofClaim = Netting.net(claim.adjustments());
        Set<String> repeated = repeatedKeys(claim, ofClaim);
        return repeated.isEmpty() ? ofClaim : remove(repeated, ofClaim);
    }

    /// The claim-level adjustments as the sender wrote them, without those that repeat the lines.
    static List<Adjustment> withoutRepeatsAsSent(ClaimPayment claim) {
        List<Adjustment> ofClaim = claim.adjustments();
        return ofClaim.isEmpty() ? ofClaim : remove(repeatedKeys(claim, Netting.net(ofClaim)), ofClaim);
    }

    private static List<Adjustment> remove(Set<String> repeated, List<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(adjustment -> !repeated.contains(Netting.keyOf(adjustment)))
                .toList();
    }

    private static Set<String> repeatedKeys(ClaimPayment claim, List<Adjustment> netted) {
        if (netted.isEmpty() || claim.lines().isEmpty() || !explainsTooMuch(claim)) {
            return Set.of();
        }
        Map<String, Long> lineSums = sumsOverLines(claim);
        return netted.stream()
                .filter(adjustment -> adjustment.amount().isPositive()
                        && adjustment.amount().cents() == lineSums.getOrDefault(Netting.keyOf(adjustment), 0L))
                .map(Netting::keyOf)
                .collect(Collectors.toSet());
    }

    private static boolean explainsTooMuch(ClaimPayment claim) {
        return remaining(claim, claim.adjustments()) < claim.paid().cents();
    }

    /// Whether the payment is what the charge leaves after all adjustments but the repeats.
    static boolean addsUp(ClaimPayment claim) {
        return remaining(claim, withoutRepeatsAsSent(claim)) == claim.paid().cents();
    }

    private static long remaining(ClaimPayment claim, List<Adjustment> ofClaim) {
        long remaining = SaturatingCents.subtract(DenialLimit.charge(claim), Netting.sum(ofClaim));
        for (ServiceLine line : claim.lines()) {
            remaining = SaturatingCents.subtract(remaining, Netting.sum(line.adjustments()));
        }
        return remaining;
    }

    private static Map<String, Long> sumsOverLines(ClaimPayment claim) {
        Map<String, Long> sums = new HashMap<>();
        for (ServiceLine line : claim.lines()) {
            for (Adjustment adjustment : Netting.net(line.adjustments())) {
                sums.merge(Netting.keyOf(adjustment), adjustment.amount().cents(), SaturatingCents::add);
            }
        }
        return sums;
    }
}
