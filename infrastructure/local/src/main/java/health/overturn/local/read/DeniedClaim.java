package health.overturn.local.read;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import health.overturn.remittance.Transaction;
import java.util.Comparator;

/// One denial as the table lists it: nothing that names the patient.
///
/// @param segment the ordinal of the claim's CLP in the file
record DeniedClaim(String file, int segment, Transaction transaction, Denied denied) {
    /// Highest amount first, then in the order of the file.
    static final Comparator<DeniedClaim> LARGEST_FIRST =
            Comparator.comparing(DeniedClaim::amount).reversed().thenComparingInt(DeniedClaim::segment);

    Money amount() {
        return denied.amount();
    }
}
