package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Removes adjustments that a sender reports on the lines and again on the claim. The X12 guide allows only one of
/// them.
///
/// A repeat shows where the claim does not add up: charge less all adjustments is not the payment. Then a claim-level
/// adjustment that equals the sum of its group and reason code over the lines is a repeat, also one of zero and one of
/// a negative amount. The lines stay, because they say more.
final class RepeatedAdjustments {
    private RepeatedAdjustments() {}

    /// The netted claim-level adjustments without those that repeat the lines.
    static List<Adjustment> withoutRepeats(ClaimPayment claim) {
        return Netting.net(withoutRepeatsAsSent(claim));
    }

    /// The claim-level adjustments as the sender wrote them, without those that repeat the lines.
    static List<Adjustment> withoutRepeatsAsSent(ClaimPayment claim) {
        List<Adjustment> ofClaim = claim.adjustments();
        if (ofClaim.isEmpty() || claim.lines().isEmpty() || addsUp(claim, ofClaim)) {
            return ofClaim;
        }
        Map<Netting.Key, Long> claimSums = new HashMap<>();
        addSums(ofClaim, claimSums);
        Map<Netting.Key, Long> lineSums = new HashMap<>();
        claim.lines().forEach(line -> addSums(line.adjustments(), lineSums));
        return ofClaim.stream()
                .filter(adjustment -> {
                    Netting.Key key = Netting.Key.of(adjustment);
                    return !Objects.equals(claimSums.get(key), lineSums.get(key));
                })
                .toList();
    }

    private static void addSums(List<Adjustment> adjustments, Map<Netting.Key, Long> sums) {
        for (Adjustment adjustment : adjustments) {
            sums.merge(Netting.Key.of(adjustment), adjustment.amount().cents(), SaturatingCents::add);
        }
    }

    /// Whether the payment is what the charge leaves after all adjustments but the repeats.
    static boolean addsUp(ClaimPayment claim) {
        return addsUp(claim, withoutRepeatsAsSent(claim));
    }

    private static boolean addsUp(ClaimPayment claim, List<Adjustment> ofClaim) {
        return remaining(claim, ofClaim) == claim.paid().cents();
    }

    private static long remaining(ClaimPayment claim, List<Adjustment> ofClaim) {
        long remaining = SaturatingCents.subtract(DenialLimit.charge(claim), Netting.sum(ofClaim));
        for (ServiceLine line : claim.lines()) {
            remaining = SaturatingCents.subtract(remaining, Netting.sum(line.adjustments()));
        }
        return remaining;
    }
}
