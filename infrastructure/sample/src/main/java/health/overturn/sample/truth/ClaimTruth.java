package health.overturn.sample.truth;

import java.time.LocalDate;
import java.util.List;

/// The truth about one CLP of a file.
///
/// Printed by component name as JSON.
///
/// @param scenario the name of its scenario
/// @param trace TRN02 of its transaction
/// @param paidOn BPR16 of its transaction
/// @param position the claim's ordinal in its transaction, from 1
/// @param payerId the most specific id of the payer
/// @param claimNumber CLP01
/// @param payerClaimNumber CLP07
/// @param statusCode CLP02
/// @param deniedCents 0 unless it is DENIED
/// @param watchedCents the amount that the payer neither pays nor refuses; a claim that is DENIED or SETTLED may have
///     some, too
/// @param category the name of the category, empty unless it is DENIED
/// @param primaryCarc the CARC of the primary reason; empty unless it is DENIED, and if no CAS explains the denial
/// @param patientLiable whether the payer assigns the denied amount to the patient
/// @param forbidden the responses that remark codes, group and line of business rule out, of `APPEAL`, `REOPENING`,
///     `CORRECTED_CLAIM`, `NEW_CLAIM`, `PATIENT_BILLED`, in this order
/// @param notes in the order of claim level and lines
public record ClaimTruth(
        String scenario,
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
        List<String> forbidden,
        List<NoteTruth> notes) {
    public ClaimTruth {
        forbidden = List.copyOf(forbidden);
        notes = List.copyOf(notes);
    }

    /// The id of the adjudication, unique over all files of a sample.
    public String key() {
        return payerId + "/" + trace + "/" + paidOn + "/" + position;
    }
}
