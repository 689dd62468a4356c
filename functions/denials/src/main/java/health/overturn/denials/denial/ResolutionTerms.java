package health.overturn.denials.denial;

import health.overturn.remittance.Money;
import org.jspecify.annotations.Nullable;

/// How a person resolves a denial.
///
/// @param recovered what the payer paid of the open amount; zero unless the outcome is PAID or OVERTURNED
/// @param rest what happens to what is left; absent where nothing is, or where the outcome says it
/// @param reason why money is given up; absent where none is
/// @param original the id of the denial of which a DUPLICATE is a copy; absent where none is known
public record ResolutionTerms(
        DenialOutcome outcome,
        Money recovered,
        @Nullable Remainder rest,
        @Nullable WriteOffReason reason,
        @Nullable String original) {
    /// An outcome that needs no more terms.
    public static ResolutionTerms of(DenialOutcome outcome) {
        return new ResolutionTerms(outcome, Money.ZERO, null, null, null);
    }

    /// The payer paid all that was open.
    public static ResolutionTerms paid(DenialOutcome outcome, Money recovered) {
        return new ResolutionTerms(outcome, recovered, null, null, null);
    }

    /// The practice gives all that is open up.
    public static ResolutionTerms writeOff(WriteOffReason reason) {
        return new ResolutionTerms(DenialOutcome.WRITTEN_OFF, Money.ZERO, null, reason, null);
    }

    /// The part of the open amount that these terms give up without a payer's or patient's payment.
    public Money givenUp(Money open) {
        return switch (outcome) {
            case WRITTEN_OFF, SOFT_WRITTEN_OFF -> open;
            case DUPLICATE -> original == null ? open : Money.ZERO;
            case PAID, OVERTURNED, UPHELD -> rest == Remainder.WRITTEN_OFF ? open.minus(recovered) : Money.ZERO;
            case PATIENT_BILLED, REVERSED, SUPERSEDED -> Money.ZERO;
        };
    }

    /// Whether the terms accept that the payer does not pay, which biller and upstream teams may not.
    public boolean givesUp() {
        return switch (outcome) {
            case WRITTEN_OFF, SOFT_WRITTEN_OFF, UPHELD -> true;
            case DUPLICATE -> original == null;
            case PAID, OVERTURNED -> rest == Remainder.WRITTEN_OFF;
            case PATIENT_BILLED, REVERSED, SUPERSEDED -> false;
        };
    }
}
