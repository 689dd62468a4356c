package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tests the figures of a snapshot on rollups of a few lines.
class SnapshotTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

    private final RollupFixture fixture = new RollupFixture();

    @Test
    void aWeeksDenialRateCountsItsFirstAdjudications() {
        fixture.add(List.of(
                paid("c1", "2026-03-02"),
                paid("c2", "2026-03-03"),
                paid("c3", "2026-03-04"),
                denied("c4", "2026-03-08", 10_000),
                paid("c5", "2026-03-09")));

        Snapshot week = Snapshot.ofWeek(fixture.rollup(), MONDAY, SETTINGS);

        assertThat(week.week()).isEqualTo(Week.of(LocalDate.of(2026, 3, 2)));
        assertThat(figure(week, Metric.INITIAL_DENIAL_RATE)).isEqualTo(new FigureValue.Ratio(1, 4));
        assertThat(figure(week, Metric.INITIAL_DENIAL_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(10_000, 40_000));
        assertThat(figure(week, Metric.PREVENTABLE)).isEqualTo(new FigureValue.Ratio(1, 1));
    }

    @Test
    void aDaysSnapshotMeasuresTheRunningWeek() {
        fixture.add(List.of(paid("c1", "2026-03-02"), paid("c2", "2026-03-09")));

        Snapshot day = Snapshot.ofDay(fixture.rollup(), MONDAY, SETTINGS);

        assertThat(figure(day, Metric.FIRST_ADJUDICATIONS)).isEqualTo(new FigureValue.Whole(1));
    }

    @Test
    void aRateWithoutADenominatorHasNoData() {
        Snapshot empty = Snapshot.ofWeek(MetricsRollup.EMPTY, MONDAY, SETTINGS);

        assertThat(figure(empty, Metric.INITIAL_DENIAL_RATE).isNoData()).isTrue();
        assertThat(figure(empty, Metric.DAYS_TO_FIRST_TOUCH).isNoData()).isTrue();
        assertThat(figure(empty, Metric.OPEN)).isEqualTo(new FigureValue.Whole(0));
        assertThat(empty.sentences().getFirst()).isEqualTo("Nothing was denied whose start is known.");
    }

    @Test
    void aClaimDeniedAndThenPaidIsExpectedOnce() {
        LoggedAdjudication later = LoggedAdjudicationBuilder.of("c1", "2026-03-06")
                .charge(10_000, 2_000, 1_000, 0)
                .build();
        fixture.add(List.of(denied("c1", "2026-03-02", 10_000), later));

        Snapshot week = Snapshot.ofWeek(fixture.rollup(), MONDAY, SETTINGS);

        assertThat(figure(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(7_000, 7_000));
    }

    @Test
    void openDenialsAreMeasuredByAgeAndOwner() {
        MetricsRollup rollup = fixture.rollup()
                .plus(List.of(
                        LoggedDenialBuilder.of("a.1", "2026-03-02", 20_000)
                                .state("ASSIGNED", "Ann")
                                .move(2),
                        LoggedDenialBuilder.of("a.2", "2025-11-03", 30_000)
                                .state("HELD", null)
                                .move(2),
                        LoggedDenialBuilder.of("a.3", "2026-03-02", 50_000)
                                .resolved(DenialOutcome.PAID, "2026-03-04", DenialState.ResolvedBy.FACTS, 50_000)
                                .move(3)));

        Snapshot week = Snapshot.ofWeek(rollup, MONDAY, SETTINGS);

        assertThat(figure(week, Metric.OPEN_DOLLARS)).isEqualTo(new FigureValue.Whole(50_000));
        assertThat(figure(week, Metric.OPEN_DOLLARS, Dimension.OWNER, "Ann")).isEqualTo(new FigureValue.Whole(20_000));
        assertThat(figure(week, Metric.OPEN, Dimension.AGE, "90+")).isEqualTo(new FigureValue.Whole(1));
        assertThat(figure(week, Metric.AGED_DOLLARS)).isEqualTo(new FigureValue.Ratio(30_000, 50_000));
        assertThat(figure(week, Metric.RECOVERED)).isEqualTo(new FigureValue.Whole(50_000));
        assertThat(figure(week, Metric.DAYS_TO_RESOLUTION_ALONE)).isEqualTo(new FigureValue.Days(2, 2, 1));
    }

    @Test
    void onlyLateFactsMakeARevision() {
        fixture.add(List.of(paid("c1", "2026-03-02")));
        Snapshot first = Snapshot.ofWeek(fixture.rollup(), MONDAY, SETTINGS);
        fixture.add(List.of(paid("c1", "2026-03-02"), paid("c2", "2026-03-10")));
        assertThat(first.revised(fixture.rollup(), LocalDate.of(2026, 3, 10))).isEmpty();

        fixture.add(List.of(denied("c3", "2026-03-05", 10_000)));
        Optional<Snapshot> revised = first.revised(fixture.rollup(), LocalDate.of(2026, 3, 11));

        assertThat(revised).hasValueSatisfying(next -> {
            assertThat(next.revision()).isOne();
            assertThat(figure(next, Metric.INITIAL_DENIAL_RATE)).isEqualTo(new FigureValue.Ratio(1, 2));
        });
    }

    @Test
    void sentencesNameWhereMostDenialsStart() {
        fixture.add(List.of(LoggedAdjudicationBuilder.of("c1", "2026-03-05")
                .charge(12_550, 0, 0, 0)
                .denied(12_550, "27", Category.ELIGIBILITY, Cluster.FRONT_END_AND_ELIGIBILITY)
                .build()));

        assertThat(Snapshot.ofWeek(fixture.rollup(), MONDAY, SETTINGS).sentences())
                .containsExactly(
                        "Most denials start before the visit: 1 denial ($125.50) of all 1, in the first week that is known.",
                        "Of the 1 with a behavioral health code, most are of front desk and eligibility: 1 denial ($125.50),"
                                + " in the first week that is known.",
                        "In all 1 denial ($125.50), in the first week that is known.");
    }

    private static LoggedAdjudication paid(String claim, String day) {
        return LoggedAdjudicationBuilder.of(claim, day).charge(10_000, 0, 0, 0).build();
    }

    private static LoggedAdjudication denied(String claim, String day, long cents) {
        return LoggedAdjudicationBuilder.of(claim, day)
                .charge(10_000, 0, 0, 0)
                .denied(cents, "197", Category.AUTHORIZATION)
                .build();
    }

    private static FigureValue figure(Snapshot snapshot, Metric metric) {
        return figure(snapshot, metric, Dimension.ALL, "");
    }

    private static FigureValue figure(Snapshot snapshot, Metric metric, Dimension by, String of) {
        return snapshot.value(metric, new DimensionValue(by, of)).orElseThrow();
    }
}
