package health.overturn.local.read;

import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.util.Comparator;
import java.util.List;

/// One denial as the report lists it, without anything that names the patient.
///
/// @param segment the ordinal of the claim's CLP segment in the file
/// @param payer the payer's name
/// @param deadlines sorted, the earliest first
record DeniedClaim(String file, int segment, String payer, Denied denied, List<Deadline> deadlines) {
    /// Sorts by amount, the largest first, then by position in the file.
    static final Comparator<DeniedClaim> LARGEST_FIRST =
            Comparator.comparing(DeniedClaim::amount).reversed().thenComparingInt(DeniedClaim::segment);

    Money amount() {
        return denied.amount();
    }

    String location() {
        return file + " segment " + segment;
    }
}
