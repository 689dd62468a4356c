package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.Money;
import java.util.Optional;

/// Holds the terms of a resolution against the facts: the amount against what is open, the rest, the original and
/// the patient's share.
final class TermsRules {
    private final DenialProjection projection;
    private final ResolutionTerms terms;

    TermsRules(DenialProjection projection, ResolutionTerms terms) {
        this.projection = projection;
        this.terms = terms;
    }

    Optional<MoveResult> refusal() {
        return misfit().map(what -> MoveResult.refused(Refusal.TERMS, what))
                .map(MoveResult.class::cast)
                .or(this::amountRefusal)
                .or(this::patientRefusal)
                .or(this::reasonRefusal);
    }

    private boolean isPayment() {
        return terms.outcome() == DenialOutcome.PAID || terms.outcome() == DenialOutcome.OVERTURNED;
    }

    private Money left() {
        return projection.open().minus(terms.recovered());
    }

    /// What the outcome does not take.
    private Optional<String> misfit() {
        DenialOutcome outcome = terms.outcome();
        if (!isPayment() && !terms.recovered().isZero()) {
            return Optional.of(outcome + " takes no recovered amount. Leave recoveredCents out, or choose PAID.");
        }
        if (!isPayment() && outcome != DenialOutcome.UPHELD && terms.rest() != null) {
            return Optional.of(outcome + " takes no rest. Leave rest out.");
        }
        if (outcome == DenialOutcome.UPHELD && terms.rest() == Remainder.STAYS_OPEN) {
            return Optional.of("UPHELD closes the denial. Say in rest WRITTEN_OFF or PATIENT_BILLED.");
        }
        if (outcome != DenialOutcome.DUPLICATE && terms.original() != null) {
            return Optional.of(outcome + " has no original. Leave originalId out, or choose DUPLICATE.");
        }
        return terms.reason() != null && terms.givenUp(projection.open()).isZero()
                ? Optional.of("Nothing is given up. Leave writeOffReason out.")
                : Optional.empty();
    }

    private Optional<MoveResult> amountRefusal() {
        if (terms.outcome() == DenialOutcome.UPHELD) {
            return terms.rest() == null
                    ? Optional.of(MoveResult.refused(
                            Refusal.REST_MISSING,
                            "UPHELD leaves " + projection.open()
                                    + ". Say in rest where it goes: WRITTEN_OFF or PATIENT_BILLED."))
                    : Optional.empty();
        }
        if (!isPayment()) {
            return Optional.empty();
        }
        if (!terms.recovered().isPositive() || left().isNegative()) {
            return Optional.of(MoveResult.refused(
                    Refusal.RECOVERED,
                    "The recovered amount must be above zero and at most the open " + projection.open()
                            + ". Correct recoveredCents."));
        }
        if (left().isZero() != (terms.rest() == null)) {
            return Optional.of(
                    left().isZero()
                            ? MoveResult.refused(Refusal.TERMS, "Nothing is left. Leave rest out.")
                            : MoveResult.refused(
                                    Refusal.REST_MISSING,
                                    left() + " is left. Say in rest what happens to it:"
                                            + " WRITTEN_OFF, PATIENT_BILLED or STAYS_OPEN."));
        }
        return Optional.empty();
    }

    /// The patient is billed for money under group PR alone, and not where the patient is protected.
    private Optional<MoveResult> patientRefusal() {
        boolean isBilled = terms.outcome() == DenialOutcome.PATIENT_BILLED || terms.rest() == Remainder.PATIENT_BILLED;
        Money billable = projection.details().billableToPatient();
        if (!isBilled || (billable.isPositive() && left().compareTo(billable) <= 0)) {
            return Optional.empty();
        }
        String cause = projection.details().forbidden().get(DenialResponse.PATIENT_BILLED);
        return Optional.of(
                cause == null
                        ? MoveResult.refused(
                                Refusal.PATIENT_MONEY,
                                "The patient may be billed " + billable + " of the open " + left()
                                        + ", because only money under group PR is the patient's."
                                        + " Choose another outcome or rest.")
                        : MoveResult.refused(
                                Refusal.FORBIDDEN,
                                TouchRules.forbiddingText(cause)
                                        + " rules out PATIENT_BILLED for this denial. Choose another outcome."));
    }

    /// A soft write-off has its reason in its amount.
    private Optional<MoveResult> reasonRefusal() {
        boolean isMissing = terms.reason() == null
                && terms.outcome() != DenialOutcome.SOFT_WRITTEN_OFF
                && terms.givenUp(projection.open()).isPositive();
        return isMissing ? Optional.of(MoveResult.refused(Refusal.WRITE_OFF_REASON)) : Optional.empty();
    }
}
