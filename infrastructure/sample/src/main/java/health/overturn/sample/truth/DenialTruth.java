package health.overturn.sample.truth;

import java.time.LocalDate;

/// The truth about one denial after all files of a sample, by remittances alone.
///
/// @param key the [ClaimTruth#key] of the adjudication that denied it
/// @param scenario the name of its scenario
/// @param deniedOn the payer's date; for an expired watch, the day on which it expired
/// @param recoveredCents the increase of the payment on the claim since this adjudication
/// @param takeback whether the denial replaces a payment that was taken back
/// @param repeatOf the key of the denial that it repeats; empty for a first denial
/// @param duplicateOf the key of the adjudication that it duplicates; empty unless the outcome is DUPLICATE
/// @param shiftedToPatient whether it was resolved with nothing recovered and a share left to the patient
public record DenialTruth(
        String key,
        String scenario,
        String claimNumber,
        String payerId,
        String payerClaimNumber,
        String trace,
        LocalDate deniedOn,
        LocalDate firstDeniedOn,
        long deniedCents,
        String category,
        TrueOutcome outcome,
        long recoveredCents,
        boolean takeback,
        String repeatOf,
        String duplicateOf,
        boolean shiftedToPatient) {}
