package health.overturn.denials.denial;

import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The facts that payers' remittances establish about one denial, as computed by `ClaimFold`.
///
/// @param resolution how later adjudications resolved the denial
/// @param recovered the increase of the payer's payment on the claim; never negative
/// @param takeback whether the payer took a payment back and denied instead
/// @param shiftedToPatient whether the denial closed with nothing recovered and a share left to the patient
/// @param answeredOn the payer's date of the adjudication that closed the denial; absent while it is open, or if the
///     payer gave none
/// @param repeatOf the id of the denial that this one repeats
/// @param duplicateOf the id of the adjudication of which this one is a copy
/// @param firstDeniedOn the date of the first denial in the chain of repeats; absent if that is this denial's own
///     date
public record RemittanceFacts(
        Resolution resolution,
        Money recovered,
        boolean takeback,
        boolean shiftedToPatient,
        @Nullable LocalDate answeredOn,
        @Nullable String repeatOf,
        @Nullable String duplicateOf,
        @Nullable LocalDate firstDeniedOn) {
    public static final RemittanceFacts OPEN =
            new RemittanceFacts(Resolution.OPEN, Money.ZERO, false, false, null, null, null, null);

    /// Takes the facts from the fold of the claim.
    ///
    /// @param answeredOn the payer's date of the adjudication that closed the denial
    public static RemittanceFacts of(FoldedDenial facts, @Nullable LocalDate answeredOn) {
        PayerResolution payerResolution = facts.resolution();
        return new RemittanceFacts(
                resolution(payerResolution),
                facts.recovered(),
                facts.takeback(),
                payerResolution instanceof PayerResolution.Paid paid && paid.shiftedToPatient(),
                answeredOn,
                facts.repeatOf(),
                payerResolution instanceof PayerResolution.Duplicate duplicate ? duplicate.closedBy() : null,
                Objects.equals(facts.firstDeniedOn(), facts.deniedOn()) ? null : facts.firstDeniedOn());
    }

    private static Resolution resolution(PayerResolution payerResolution) {
        return switch (payerResolution) {
            case PayerResolution.Open _ -> Resolution.OPEN;
            case PayerResolution.Paid _ -> Resolution.PAID;
            case PayerResolution.Reversed _ -> Resolution.REVERSED;
            case PayerResolution.Superseded _ -> Resolution.SUPERSEDED;
            case PayerResolution.Duplicate _ -> Resolution.DUPLICATE;
        };
    }

    /// Returns these facts with another resolution and recovered amount.
    public RemittanceFacts withResolution(Resolution newResolution, Money recoveredSince) {
        return new RemittanceFacts(
                newResolution,
                recoveredSince,
                takeback,
                shiftedToPatient,
                answeredOn,
                repeatOf,
                duplicateOf,
                firstDeniedOn);
    }

    /// Returns these facts as those of a denial that repeats another.
    public RemittanceFacts withRepeatOf(String denial) {
        return new RemittanceFacts(
                resolution, recovered, takeback, shiftedToPatient, answeredOn, denial, duplicateOf, firstDeniedOn);
    }

    /// How payers' later adjudications resolved a denial.
    public enum Resolution {
        OPEN,
        PAID,
        REVERSED,
        SUPERSEDED,
        DUPLICATE
    }
}
