package health.overturn.denials.judge;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/// Bounds the money of a claim that is denied or undecided. A claim that says more does not add up, which the reader
/// reports as CLAIM_BALANCE.
final class DenialLimit {
    /// $10,000,000. A claim above it is a mistake, and must not lead a ranking.
    static final long MAX_CENTS = 1_000_000_000;

    private DenialLimit() {}

    /// CLP03 in cents, or the sum of the lines' charges where CLP03 is blank or zero.
    static long charge(ClaimPayment claim) {
        long charge = claim.charge().cents();
        if (charge != 0) {
            return charge;
        }
        for (ServiceLine line : claim.lines()) {
            charge = SaturatingCents.add(charge, line.charge().cents());
        }
        return charge;
    }

    /// The charge and its negative adjustments less what was paid, in cents; at most [#MAX_CENTS].
    static long cents(ClaimPayment claim) {
        long limit =
                SaturatingCents.add(charge(claim), Netting.negatives(RepeatedAdjustments.withoutRepeatsAsSent(claim)));
        for (ServiceLine line : claim.lines()) {
            limit = SaturatingCents.add(limit, Netting.negatives(line.adjustments()));
        }
        long unpaid = SaturatingCents.subtract(limit, claim.paid().cents());
        return Math.clamp(unpaid, 0, MAX_CENTS);
    }

    /// The reasons, cut from the last so that they come to at most a number of cents.
    static List<Reason> cut(List<Reason> reasons, long cents) {
        if (sum(reasons) <= cents) {
            return reasons;
        }
        long open = cents;
        List<Reason> cut = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            long kept = Math.min(open, reason.amount().cents());
            open -= kept;
            cut.add(reason.withCents(kept));
        }
        return cut;
    }

    static long sum(List<Reason> reasons) {
        long cents = 0;
        for (Reason reason : reasons) {
            cents = SaturatingCents.add(cents, reason.amount().cents());
        }
        return cents;
    }
}
