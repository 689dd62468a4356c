package health.overturn.benchmark.order;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/// The denied dollars of a practice by result. Each cent counts once.
///
/// @param recovered paid after a filing
/// @param lost every deadline passed before a filing
/// @param refused filed, but not paid in full: by a final refusal, or because no way is left
/// @param open with the biller or with the payer
record DollarsByResult(Money denied, Money recovered, Money lost, Money refused, Money open) {
    static DollarsByResult on(LocalDate day, Collection<Denial> denials) {
        Money denied = denials.stream().map(denial -> denial.details().denied()).reduce(Money.ZERO, Money::plus);
        Money lost = sum(denials, denial -> isStuck(denial, day) && filings(denial) == 0);
        Money refused =
                sum(denials, denial -> denial.state().isResolved() || (isStuck(denial, day) && filings(denial) > 0));
        Money recovered =
                denials.stream().map(denial -> denial.projection().recovered()).reduce(Money.ZERO, Money::plus);
        return new DollarsByResult(
                denied,
                recovered,
                lost,
                refused,
                denied.minus(recovered).minus(lost).minus(refused));
    }

    private static Money sum(Collection<Denial> denials, Predicate<Denial> filter) {
        return denials.stream()
                .filter(filter)
                .map(denial -> denial.projection().open())
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isStuck(Denial denial, LocalDate day) {
        boolean waits = denial.state() instanceof DenialState.WaitingOnPayer
                && denial.projection().routing().nextActionOn().isAfter(day);
        return !waits
                && !denial.state().isResolved()
                && Filing.openOn(day, denial).isEmpty();
    }

    private static int filings(Denial denial) {
        return denial.projection().touches().recorded();
    }
}
