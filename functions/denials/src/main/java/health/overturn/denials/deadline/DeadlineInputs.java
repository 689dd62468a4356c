package health.overturn.denials.deadline;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts of a denial from which its deadlines follow.
///
/// @param payer who denied, and under which rules
/// @param serviceFrom the first day of service
/// @param deniedOn the payer's date of the first denial of this claim for this reason; absent where the sender
///     gave none, and then no limit counts from it
/// @param decision the payer's last decision on an appeal; absent until its day is known
/// @param requestedOn the day of the request that an answer must meet; absent until it is known
public record DeadlineInputs(
        PlanRules payer,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate deniedOn,
        @Nullable Decision decision,
        @Nullable LocalDate requestedOn) {
    /// A payer's decision on an appeal.
    ///
    /// @param level the level that was decided, 1 to 5
    public record Decision(int level, LocalDate on) {}

    /// The rules under which a claim was denied.
    ///
    /// @param payer the payer's id in the remittance
    /// @param knownAs the id under which the practice keeps the payer; the same where it names none
    /// @param group the payer's group in the practice's settings; empty where there is none
    /// @param lineOfBusiness CLP06, empty where not sent
    /// @param state the two letters of the state whose law applies; empty where it is not known
    public record PlanRules(String payer, String knownAs, String group, String lineOfBusiness, String state) {}

    /// The inputs of a denial by a payer of which the practice says nothing.
    public static DeadlineInputs of(Transaction transaction, ClaimPayment claim) {
        String payer = transaction.payer().id();
        return denied(
                new PlanRules(payer, payer, "", claim.filingIndicator(), ""),
                claim.serviceFrom(),
                transaction.paidOn());
    }

    /// The inputs of a denial on which nothing was decided and asked for since.
    public static DeadlineInputs denied(
            PlanRules payer, @Nullable LocalDate serviceFrom, @Nullable LocalDate deniedOn) {
        return new DeadlineInputs(payer, serviceFrom, deniedOn, null, null);
    }
}
