package health.overturn.denials.life;

import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.claim.Standing;
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
public record Word(
        Answer answer,
        Money recovered,
        boolean takeback,
        boolean shiftedToPatient,
        @Nullable LocalDate answeredOn,
        @Nullable String repeatOf,
        @Nullable String duplicateOf,
        @Nullable LocalDate firstDeniedOn) {
    public static final Word OPEN = new Word(Answer.OPEN, Money.ZERO, false, false, null, null, null, null);

    /// As the fold of the claim has it.
    ///
    /// @param answeredOn the payer's date of what closed it
    public static Word of(DenialFacts facts, @Nullable LocalDate answeredOn) {
        Standing standing = facts.standing();
        return new Word(
                answer(standing),
                facts.recovered(),
                facts.takeback(),
                standing instanceof Standing.Paid paid && paid.shiftedToPatient(),
                answeredOn,
                facts.repeatOf(),
                standing instanceof Standing.Duplicate duplicate ? duplicate.by() : null,
                Objects.equals(facts.firstDeniedOn(), facts.deniedOn()) ? null : facts.firstDeniedOn());
    }

    private static Answer answer(Standing standing) {
        return switch (standing) {
            case Standing.Open _ -> Answer.OPEN;
            case Standing.Paid _ -> Answer.PAID;
            case Standing.Reversed _ -> Answer.REVERSED;
            case Standing.Superseded _ -> Answer.SUPERSEDED;
            case Standing.Duplicate _ -> Answer.DUPLICATE;
        };
    }

    /// The same denial in the chain, with another answer.
    public Word answered(Answer other, Money recoveredSince) {
        return new Word(
                other, recoveredSince, takeback, shiftedToPatient, answeredOn, repeatOf, duplicateOf, firstDeniedOn);
    }

    /// The same, known to repeat another denial.
    public Word repeating(String denial) {
        return new Word(answer, recovered, takeback, shiftedToPatient, answeredOn, denial, duplicateOf, firstDeniedOn);
    }

    /// What the payers' answers have come to.
    public enum Answer {
        OPEN,
        PAID,
        REVERSED,
        SUPERSEDED,
        DUPLICATE
    }
}
