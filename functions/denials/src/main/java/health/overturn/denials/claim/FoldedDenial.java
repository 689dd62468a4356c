package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What remittances say of one denial.
///
/// @param id the id of the adjudication that denied, or that was watched until its time ran out
/// @param payer the payer's id
/// @param deniedOn the payer's date, or the day on which a watch ran out; absent where the payer gave no date
/// @param firstDeniedOn the date of the first denial in the run of repeats
/// @param recovered the increase of the payer's payment on the claim while this was its last denial, never negative;
///     with the payment of another payer where that resolved it
/// @param takeback the payer had paid, took that back and paid nothing
/// @param repeatOf the id of the denial that it repeats, absent for a first one and for a duplicate
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
