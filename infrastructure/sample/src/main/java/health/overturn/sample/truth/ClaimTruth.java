package health.overturn.sample.truth;

import java.time.LocalDate;
import java.util.List;

/// What one CLP of a file is, in the order of the file.
///
/// @param plot the story that it belongs to
/// @param trace TRN02 of its transaction
/// @param paidOn BPR16 of its transaction
/// @param position the claim's ordinal in its transaction, from 1
/// @param payerId the best id of the payer
/// @param claimNumber CLP01
/// @param payerClaimNumber CLP07
/// @param statusCode CLP02
/// @param deniedCents 0 unless it is DENIED
/// @param watchedCents 0 unless it is WATCHED
/// @param category the category's name, empty unless it is DENIED
/// @param primaryCarc empty unless it is DENIED, and where no CAS explains the denial
/// @param patientLiable the payer says that the patient owes what it denied
/// @param forbidden what remark codes rule out, of `APPEAL`, `CORRECTED_CLAIM`, `NEW_CLAIM`, in this order
public record ClaimTruth(
        String plot,
        String trace,
        LocalDate paidOn,
        int position,
        String payerId,
        String claimNumber,
        String payerClaimNumber,
        String statusCode,
        long chargeCents,
        long paidCents,
        ClaimKind kind,
        long deniedCents,
        long watchedCents,
        String category,
        String primaryCarc,
        boolean patientLiable,
        List<String> forbidden) {
    public ClaimTruth {
        forbidden = List.copyOf(forbidden);
    }

    /// Which adjudication it is, unique over all files of a sample.
    public String key() {
        return payerId + "/" + trace + "/" + paidOn + "/" + position;
    }
}
