package health.overturn.benchmark.order;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.DenialDetails;
import health.overturn.remittance.Money;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders of work share the same denials, hours and payers, and lose no cent.
class SimulatedWorkTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int FULL_DAY_MINUTES = 24 * 60;

    private static List<DenialDetails> denied() throws IOException {
        return FirstDenials.of(Sample.of(
                SampleSpec.of(7).claims(800).files(10).firstDate(FIRST).denialPercent(40)));
    }

    private static DollarsByResult simulate(List<DenialDetails> denied, WorkOrder order, int minutesADay) {
        return new SimulatedWork(denied, Assumptions.BASELINE, new RandomPayer(7))
                .run(FIRST, FIRST.plusWeeks(40), order, minutesADay);
    }

    @ParameterizedTest
    @EnumSource
    void everyCentIsCountedOnce(WorkOrder order) throws IOException {
        List<DenialDetails> denied = denied();

        DollarsByResult dollars = simulate(denied, order, 60);

        assertThat(dollars.denied())
                .isEqualTo(denied.stream().map(DenialDetails::denied).reduce(Money.ZERO, Money::plus));
        assertThat(List.of(dollars.recovered(), dollars.lost(), dollars.refused()))
                .allMatch(Money::isPositive);
        assertThat(dollars.open().isNegative()).isFalse();
    }

    @Test
    void withHoursForEverythingTheOrderDoesNotMatter() throws IOException {
        List<DenialDetails> denied = denied();

        assertThat(simulate(denied, WorkOrder.WORKLIST, FULL_DAY_MINUTES))
                .isEqualTo(simulate(denied, WorkOrder.OLDEST_FIRST, FULL_DAY_MINUTES));
    }

    @Test
    void withoutHoursNothingIsRecoveredAndDeadlinesPass() throws IOException {
        DollarsByResult dollars = simulate(denied(), WorkOrder.WORKLIST, 0);

        assertThat(dollars.recovered()).isEqualTo(Money.ZERO);
        assertThat(dollars.lost()).isGreaterThan(dollars.open());
    }

    @Test
    void theSameSimulationGivesTheSameResult() throws IOException {
        assertThat(simulate(denied(), WorkOrder.WORKLIST, 60)).isEqualTo(simulate(denied(), WorkOrder.WORKLIST, 60));
    }
}
