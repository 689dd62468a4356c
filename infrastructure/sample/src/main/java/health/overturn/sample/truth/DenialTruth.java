package health.overturn.sample.truth;

import java.time.LocalDate;

/// What became of one denial after all files of a sample, by remittances alone.
///
/// @param key which adjudication denied it, as [ClaimTruth#key] has it
/// @param plot the story that it belongs to
/// @param deniedOn the payer's date; for a watch that ran out, the day on which it did
/// @param recoveredCents the increase of the payer's payment on the claim since this adjudication
/// @param takeback a payment was taken back and this denial put in its place
/// @param repeatOf the key of the denial that it repeats, empty for a first one
/// @param duplicateOf the key of the adjudication that it is a copy of, empty unless the outcome is DUPLICATE
/// @param shiftedToPatient it closed with nothing recovered and a share left to the patient
public record DenialTruth(
        String key,
        String plot,
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
