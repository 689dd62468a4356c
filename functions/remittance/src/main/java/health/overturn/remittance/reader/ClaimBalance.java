package health.overturn.remittance.reader;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.SaturatingCents;

/// What a claim's lines and adjustments add up to, and whether that is what its CLP says.
final class ClaimBalance {
    private long charges;
    private long adjusted;
    private long patient;
    private int lines;
    private boolean linesBalance = true;

    void clear() {
        charges = 0;
        adjusted = 0;
        patient = 0;
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
        patient = SaturatingCents.add(patient, details.patient());
    }

    boolean linesBalance() {
        return linesBalance;
    }

    /// Whether charge less all adjustments is what was paid.
    boolean tie(ClaimPayment claim) {
        return claim.charge().cents() - adjusted == claim.paid().cents();
    }

    /// Flags what does not add up.
    void check(ClaimPayment claim, ReadResults findings) {
        if (!tie(claim)) {
            findings.problem(
                    ProblemCode.CLAIM_BALANCE,
                    claim.at(),
                    "claim %d, CLP04: expected charge %s less adjustments %s but was %s"
                            .formatted(claim.ordinal(), claim.charge(), Money.ofCents(adjusted), claim.paid()));
        }
        if (lines > 0 && charges != claim.charge().cents()) {
            findings.problem(
                    ProblemCode.LINE_CHARGES,
                    claim.at(),
                    "claim %d, CLP03: expected the sum of its lines %s but was %s"
                            .formatted(claim.ordinal(), Money.ofCents(charges), claim.charge()));
        }
        Money share = claim.patientResponsibility();
        if (share != null && share.cents() != patient) {
            findings.problem(
                    ProblemCode.PATIENT_SHARE,
                    claim.at(),
                    "claim %d, CLP05: expected the sum of the PR adjustments %s but was %s"
                            .formatted(claim.ordinal(), Money.ofCents(patient), share));
        }
    }
}
