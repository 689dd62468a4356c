package health.overturn.denials.deadline;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts of a denial from which its deadlines follow.
///
/// @param deniedOn the payer's date; absent where the sender gave none, and then no limit counts from it
/// @param payer the payer's id
/// @param lineOfBusiness CLP06, empty where not sent
/// @param serviceFrom the first day of service
public record DeadlineInputs(
        @Nullable LocalDate deniedOn,
        String payer,
        String lineOfBusiness,
        @Nullable LocalDate serviceFrom) {
    public static DeadlineInputs of(Transaction transaction, ClaimPayment claim) {
        return new DeadlineInputs(
                transaction.paidOn(), transaction.payer().id(), claim.filingIndicator(), claim.serviceFrom());
    }
}
