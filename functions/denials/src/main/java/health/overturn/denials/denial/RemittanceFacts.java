package health.overturn.denials.denial;

import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What remittances alone say of a denial, as the fold of its claim has it.
///
/// @param answer how it stands by the payers' answers
/// @param recovered the increase of the payer's payment on the claim, never negative
/// @param takeback the payer took a payment back and put this denial in its place
/// @param shiftedToPatient it closed with nothing recovered and a share left to the patient
/// @param answeredOn the payer's date of what closed it; absent while open, or where the payer gave none
/// @param repeatOf the id of the denial that it repeats
/// @param duplicateOf the id of the adjudication that it is a copy of
/// @param firstDeniedOn the date of the first denial in the run of repeats; absent where that is its own
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

    /// As the fold of the claim has it.
    ///
    /// @param answeredOn the payer's date of what closed it
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

    /// The same denial in the chain, with another answer.
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

    /// The same, known to repeat another denial.
    public RemittanceFacts withRepeatOf(String denial) {
        return new RemittanceFacts(
                resolution, recovered, takeback, shiftedToPatient, answeredOn, denial, duplicateOf, firstDeniedOn);
    }

    /// What the payers' answers have come to.
    public enum Resolution {
        OPEN,
        PAID,
        REVERSED,
        SUPERSEDED,
        DUPLICATE
    }
}
