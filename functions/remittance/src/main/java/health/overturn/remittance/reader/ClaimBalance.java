package health.overturn.remittance.reader;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.SaturatingCents;

/// What a claim's lines and adjustments add up to, and whether that is what its CLP says.
final class ClaimBalance {
    private long charges;
    private long adjusted;
    private long patientShare;
    private int lines;
    private boolean linesBalance = true;

    void clear() {
        charges = 0;
        adjusted = 0;
        patientShare = 0;
        lines = 0;
        linesBalance = true;
    }

    void add(ServiceLineLoop line) {
        lines++;
        charges = SaturatingCents.add(charges, line.charge());
        add(line.details());
        linesBalance &= line.checkBalance();
    }

    void add(DetailCollector details) {
        adjusted = SaturatingCents.add(adjusted, details.adjusted());
        patientShare = SaturatingCents.add(patientShare, details.patientShare());
    }

    boolean linesBalance() {
        return linesBalance;
    }

    /// Whether charge less all adjustments is what was paid.
    boolean claimBalances(ClaimPayment claim) {
        return claim.charge().cents() - adjusted == claim.paid().cents();
    }

    /// Flags what does not add up.
    void reportImbalances(ClaimPayment claim, ReadResults results) {
        if (!claimBalances(claim)) {
            results.report(
                    ProblemCode.CLAIM_BALANCE,
                    claim.at(),
                    "claim %d, CLP04: expected charge %s less adjustments %s but was %s"
                            .formatted(claim.ordinal(), claim.charge(), Money.ofCents(adjusted), claim.paid()));
        }
        if (lines > 0 && charges != claim.charge().cents()) {
            results.report(
                    ProblemCode.LINE_CHARGES,
                    claim.at(),
                    "claim %d, CLP03: expected the sum of its lines %s but was %s"
                            .formatted(claim.ordinal(), Money.ofCents(charges), claim.charge()));
        }
        Money patientResponsibility = claim.patientResponsibility();
        if (patientResponsibility != null && patientResponsibility.cents() != patientShare) {
            results.report(
                    ProblemCode.PATIENT_SHARE,
                    claim.at(),
                    "claim %d, CLP05: expected the sum of the PR adjustments %s but was %s"
                            .formatted(claim.ordinal(), Money.ofCents(patientShare), patientResponsibility));
        }
    }
}
