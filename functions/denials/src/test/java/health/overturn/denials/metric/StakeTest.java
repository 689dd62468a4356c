package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests what rates of resolved denials are shares of.
class StakeTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

    @Test
    void aDenialPaidAtItsContractedPriceIsOverturnedInFull() {
        Snapshot week = week(
                denial("a.1").atStake(12_000, 0).resolved(DenialOutcome.PAID, "2026-03-04", ResolvedBy.FACTS, 12_000));

        assertThat(all(week, Metric.OVERTURN_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(12_000, 12_000));
        assertThat(all(week, Metric.STAKE_KNOWN)).isEqualTo(new FigureValue.Ratio(12_000, 12_000));
        assertThat(all(week, Metric.RESOLVED_DENIED)).isEqualTo(new FigureValue.Whole(20_000));
    }

    @Test
    void aDenialLeftToThePatientIsWonThoughThePayerPaidNothing() {
        Snapshot week = week(
                denial("a.1").atStake(12_000, 12_000).resolved(DenialOutcome.PAID, "2026-03-04", ResolvedBy.FACTS, 0));

        assertThat(all(week, Metric.OVERTURN_RATE)).isEqualTo(new FigureValue.Ratio(1, 1));
        assertThat(all(week, Metric.OVERTURN_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(12_000, 12_000));
        assertThat(all(week, Metric.RECOVERED)).isEqualTo(new FigureValue.Whole(0));
        assertThat(all(week, Metric.ALLOWED_TO_PATIENT)).isEqualTo(new FigureValue.Whole(12_000));
    }

    @Test
    void theStakeOfADenialThatNobodyAnsweredIsItsDeniedAmount() {
        Snapshot week = week(
                denial("a.1").atStake(12_000, 0).resolved(DenialOutcome.PAID, "2026-03-04", ResolvedBy.FACTS, 12_000),
                denial("a.2").resolved(DenialOutcome.WRITTEN_OFF, "2026-03-05", ResolvedBy.PEOPLE, 0));

        assertThat(all(week, Metric.OVERTURN_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(12_000, 32_000));
        assertThat(all(week, Metric.STAKE_KNOWN)).isEqualTo(new FigureValue.Ratio(12_000, 32_000));
    }

    @Test
    void noMoreThanTheStakeIsWon() {
        Snapshot week = week(denial("a.1")
                .atStake(20_000, 9_000)
                .resolved(DenialOutcome.PAID, "2026-03-04", ResolvedBy.FACTS, 15_000));

        assertThat(all(week, Metric.OVERTURN_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(20_000, 20_000));
    }

    @Test
    void aDenialThatAWatchBecameCountsAmongOpenAndResolvedDenialsButInNoInitialRate() {
        Snapshot week = week(
                denial("a.1-undecided"),
                denial("a.2-undecided").resolved(DenialOutcome.PAID, "2026-03-04", ResolvedBy.FACTS, 20_000));

        assertThat(all(week, Metric.OPEN)).isEqualTo(new FigureValue.Whole(1));
        assertThat(all(week, Metric.RESOLVED)).isEqualTo(new FigureValue.Whole(1));
        assertThat(all(week, Metric.DAYS_TO_RESOLUTION_ALONE)).isEqualTo(new FigureValue.Days(11, 11, 1));
        assertThat(all(week, Metric.FIRST_DENIALS)).isEqualTo(new FigureValue.Whole(0));
        assertThat(all(week, Metric.INITIAL_DENIAL_RATE).isNoData()).isTrue();
    }

    private static LoggedDenialBuilder denial(String name) {
        return LoggedDenialBuilder.of(name, "2026-02-21", 20_000);
    }

    private static Snapshot week(LoggedDenialBuilder... denials) {
        return Snapshot.ofWeek(
                MetricsRollup.EMPTY.plus(
                        List.of(denials).stream().map(each -> each.move(2)).toList()),
                MONDAY,
                SETTINGS);
    }

    private static FigureValue all(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL).orElseThrow();
    }
}
