package health.overturn.sample.truth;

import java.time.LocalDate;

/// The truth about one denial after all files of a sample, by remittances alone.
///
/// @param key the [ClaimTruth#key] of the adjudication that denied it, followed by `-undecided` if a watch became it
/// @param scenario the name of its scenario
/// @param deniedOn the payer's date; for an expired watch, the day on which it expired
/// @param category the category of the denial itself
/// @param cause the category of the denial that a denial which only upholds or repeats goes back to, else its own
/// @param upheld whether the denial that supersedes it only upholds it
/// @param recoveredCents the increase of the payment on the denied lines, from 0 to `deniedCents`
/// @param allowedToPatientCents the patient's share that the resolving adjudication leaves on the denied lines
/// @param stakeCents what the payer would have owed: the denied amount less the contractual part of the answer that
///     paid, at least the recovered and the allowed amount; the denied amount without such an answer
/// @param openCents the denied amount of the lines that no later adjudication answered; 0 unless it is OPEN
/// @param takeback whether the denial replaces a payment that was taken back
/// @param repeatOf the key of the denial that it repeats; empty for a first denial
/// @param duplicateOf the key of the adjudication that it duplicates; empty unless the outcome is DUPLICATE
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
        String cause,
        TrueOutcome outcome,
        boolean upheld,
        long recoveredCents,
        long allowedToPatientCents,
        long stakeCents,
        long openCents,
        boolean takeback,
        String repeatOf,
        String duplicateOf) {}
