package health.overturn.denials.judge;

import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What decides, beside a claim itself, which rows of the code tables are in force for it.
///
/// @param payer the canonical id of the payer; empty where it is not known
/// @param day the payer's day of the decision; absent where it is not known
public record JudgingContext(String payer, @Nullable LocalDate day) {
    /// Nothing is known but the claim.
    public static final JudgingContext NONE = new JudgingContext("", null);

    /// The context of the claims of a payment.
    ///
    /// @param payer the canonical id of the payment's payer
    public static JudgingContext of(Transaction payment, String payer) {
        return new JudgingContext(payer, payment.paidOn());
    }
}
