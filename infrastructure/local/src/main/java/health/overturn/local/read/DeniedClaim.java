package health.overturn.local.read;

import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.util.Comparator;
import java.util.List;

/// One denial as the table lists it: nothing that names the patient.
///
/// @param segment the ordinal of the claim's CLP in the file
/// @param payer the payer's name
/// @param deadlines the earliest first
record DeniedClaim(String file, int segment, String payer, Denied denied, List<Deadline> deadlines) {
    /// Highest amount first, then in the order of the file.
    static final Comparator<DeniedClaim> LARGEST_FIRST =
            Comparator.comparing(DeniedClaim::amount).reversed().thenComparingInt(DeniedClaim::segment);

    Money amount() {
        return denied.amount();
    }

    String location() {
        return file + " segment " + segment;
    }
}
