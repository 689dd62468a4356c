package health.overturn.denials.claim;

import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;

/// Money that a payer has neither paid nor refused yet.
///
/// @param id the id of the denial when the watch expires; see [DenialId]
/// @param payer the payer's id
/// @param amount the amount of the denial when the watch expires
/// @param reasons the codes that hold the money, with their lines; they sum to the amount
/// @param since the payer's date of the watched adjudication
/// @param expiresOn the day on which the watch becomes a denial unless an answer comes before
public record FoldedWatch(
        String id, String payer, Money amount, List<Reason> reasons, LocalDate since, LocalDate expiresOn) {
    public FoldedWatch {
        reasons = List.copyOf(reasons);
    }

    /// The id of the watched adjudication.
    public String adjudication() {
        return DenialId.adjudication(id);
    }
}
