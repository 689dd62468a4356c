package health.overturn.sample.truth;

import java.time.LocalDate;

/// The truth about money that a payer has neither paid nor refused on a day.
///
/// @param key the [ClaimTruth#key] of the adjudication that left it undecided
/// @param scenario the name of its scenario
/// @param since the payer's date of that adjudication
/// @param runsOutOn the day on which the money becomes a denial
public record WatchTruth(
        String key,
        String scenario,
        String claimNumber,
        String payerId,
        long cents,
        LocalDate since,
        LocalDate runsOutOn) {}
