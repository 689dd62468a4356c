package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import java.time.LocalDate;

/// A claim that is neither paid nor denied yet.
///
/// @param id the id of the watched adjudication, and of the denial when the watch expires
/// @param payer the payer's id
/// @param amount the amount of the denial when the watch expires
/// @param since the payer's date of the watched adjudication
/// @param expiresOn the day on which the watch becomes a denial unless an answer comes before
public record FoldedWatch(String id, String payer, Money amount, LocalDate since, LocalDate expiresOn) {}
