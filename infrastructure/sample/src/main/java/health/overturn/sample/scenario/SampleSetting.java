package health.overturn.sample.scenario;

import health.overturn.sample.practice.InventedPractice;
import java.time.LocalDate;
import java.util.Set;

/// The practice, the period and the mix of a sample.
///
/// @param firstDate the Monday of week 0
/// @param denialPercent percentage of scenarios with a denial
public record SampleSetting(
        long seed, InventedPractice practice, LocalDate firstDate, int weeks, int denialPercent, BalanceMode balance) {
    /// The day on which a payer pays in a week; each payer has its own weekday.
    LocalDate paymentDate(int payer, int week) {
        return firstDate.plusWeeks(week).plusDays(payer % 5);
    }

    Set<Scenario.Kind> denyingKinds() {
        return switch (balance) {
            case TIE -> Scenario.DENYING;
            case AS_SENT -> Scenario.DENYING_SOMETIMES_WITHOUT_REASON;
        };
    }
}
