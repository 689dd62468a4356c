package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts of one denial that follow from remittances.
///
/// @param id the id of the adjudication that denied, or whose watch expired
/// @param payer the payer's id
/// @param deniedOn the payer's date, or the day on which the watch expired; absent where the payer gave no date
/// @param firstDeniedOn the earliest known date in the chain of repeats
/// @param recovered the increase of the payer's net payment while this was its last denial of the claim, never
///     negative; plus the payment of another payer where that resolved the denial
/// @param takeback the payer had paid, took the payment back and paid nothing
/// @param repeatOf the id of the denial that it repeats; absent for a first denial and for a duplicate
public record FoldedDenial(
        String id,
        String payer,
        Denied judgement,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        PayerResolution resolution,
        Money recovered,
        boolean takeback,
        @Nullable String repeatOf) {
    public Money amount() {
        return judgement.amount();
    }

    public boolean isOpen() {
        return resolution instanceof PayerResolution.Open;
    }
}
