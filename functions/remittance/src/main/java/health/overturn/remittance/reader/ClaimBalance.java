package health.overturn.remittance.reader;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.SaturatingCents;

/// Sums the lines and adjustments of a claim and compares the sums with its CLP segment.
final class ClaimBalance {
    private long charges;
    private long paid;
    private long adjusted;
    private long patientShare;
    private int lines;
    private boolean linesBalance = true;

    void clear() {
        charges = 0;
        paid = 0;
        adjusted = 0;
        patientShare = 0;
        lines = 0;
        linesBalance = true;
    }

    void add(ServiceLineLoop line) {
        lines++;
        charges = SaturatingCents.add(charges, line.charge());
        paid = SaturatingCents.add(paid, line.paid());
        add(line.details());
        linesBalance &= line.checkBalance();
    }

    void add(DetailCollector details) {
        adjusted = SaturatingCents.add(adjusted, details.adjusted());
        patientShare = SaturatingCents.add(patientShare, details.patientShare());
    }

    /// The sum of the lines' payments.
    Money paidByLines() {
        return Money.ofCents(paid);
    }

    boolean linesBalance() {
        return linesBalance;
    }

    /// Whether charge less all adjustments is the amount paid.
    boolean claimBalances(ClaimPayment claim) {
        return explained(claim) == claim.paid().cents();
    }

    private long explained(ClaimPayment claim) {
        return SaturatingCents.subtract(claim.charge().cents(), adjusted);
    }

    /// Reports every sum that differs from the CLP segment.
    void reportImbalances(ClaimPayment claim, ReadResults results) {
        if (!claimBalances(claim)) {
            results.report(
                    ProblemCode.CLAIM_BALANCE,
                    claim.at(),
                    "claim %d, CLP04: paid %s, but charge %s less adjustments %s is %s"
                            .formatted(
                                    claim.ordinal(),
                                    claim.paid(),
                                    claim.charge(),
                                    Money.ofCents(adjusted),
                                    Money.ofCents(explained(claim))));
        }
        if (lines > 0 && charges != claim.charge().cents()) {
            results.report(
                    ProblemCode.LINE_CHARGES,
                    claim.at(),
                    "claim %d, CLP03: charge %s, but the charges of its lines add up to %s"
                            .formatted(claim.ordinal(), claim.charge(), Money.ofCents(charges)));
        }
        Money patientResponsibility = claim.patientResponsibility();
        if (patientResponsibility != null && patientResponsibility.cents() != patientShare) {
            results.report(
                    ProblemCode.PATIENT_SHARE,
                    claim.at(),
                    "claim %d, CLP05: patient responsibility %s, but the PR adjustments add up to %s"
                            .formatted(claim.ordinal(), patientResponsibility, Money.ofCents(patientShare)));
        }
    }
}
