package health.overturn.denials.claim;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts of one denial that follow from remittances.
///
/// @param id the id of the adjudication that denied; of a denial that a watch became, see [DenialId]
/// @param payer the payer's id
/// @param deniedOn the payer's date, or the day on which the watch expired; absent where the payer gave no date
/// @param firstDeniedOn the earliest known date in the chain of repeats
/// @param cause the category of the first denial in a chain of repeats that only uphold it, else the denial's own
/// @param takeback the payer had paid, took the payment back and paid nothing
/// @param repeatOf the id of the denial that it repeats; absent for a first denial and for a duplicate
/// @param decidedLevels how many levels of the appeal are decided, by the answers to appeals in the chain of repeats
public record FoldedDenial(
        String id,
        String payer,
        Denied judgement,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        PayerResolution resolution,
        DenialMoney money,
        Category cause,
        boolean takeback,
        @Nullable String repeatOf,
        int decidedLevels) {
    public Money amount() {
        return judgement.amount();
    }

    public boolean isOpen() {
        return resolution instanceof PayerResolution.Open;
    }

    public Money recovered() {
        return money.recovered();
    }

    /// What is still open: the denied amount less what was recovered or answered otherwise; zero once resolved.
    public Money open() {
        if (!isOpen()) {
            return Money.ZERO;
        }
        long settled = Math.max(recovered().cents(), money.answered().cents());
        return Money.ofCents(Math.max(0, amount().cents() - settled));
    }

    /// What was at stake; the denied amount where nothing else is known.
    public Money stake() {
        return money.stake() == null ? amount() : money.stake();
    }
}
