package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import java.time.LocalDate;

/// A claim that was neither paid nor denied, and still may be.
///
/// @param id the id of the adjudication that is watched, and of the denial that it would become
/// @param payer the payer's id
/// @param amount what would be denied
/// @param runsOutOn the day on which it becomes a denial if nothing answers it
public record FoldedWatch(String id, String payer, Money amount, LocalDate since, LocalDate expiresOn) {}
