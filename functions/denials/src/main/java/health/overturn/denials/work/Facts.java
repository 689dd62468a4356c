package health.overturn.denials.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What remittances alone say of a denial.
///
/// @param outcome PAID, REVERSED, SUPERSEDED or DUPLICATE; empty while it is open
/// @param recoveredCents what the payer paid on the claim since
/// @param repeatOf the id of the denial that this one repeats, else empty
/// @param duplicateOf the id of the adjudication that this one is a copy of, else empty
/// @param takeback a payment was taken back and this denial put in its place
/// @param shiftedToPatient it closed with nothing recovered and a share left to the patient
/// @param deniedOn the payer's date; absent where it gave none
/// @param firstDeniedOn the same of the first of a chain of repeats
/// @param resolvedOn the payer's date of what closed it; absent while open, or where the payer gave none
public record Facts(
        String outcome,
        long recoveredCents,
        String repeatOf,
        String duplicateOf,
        boolean takeback,
        boolean shiftedToPatient,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        @Nullable LocalDate resolvedOn) {
    /// What is known of a denial from its own adjudication alone.
    public static Facts first(@Nullable LocalDate deniedOn) {
        return new Facts("", 0, "", "", false, false, deniedOn, deniedOn, null);
    }

    public boolean open() {
        return outcome.isEmpty();
    }
}
