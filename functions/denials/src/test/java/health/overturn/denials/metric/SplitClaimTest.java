package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests what a claim counts for when its payer splits, reverses, replaces or leaves undecided.
class SplitClaimTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

    @Test
    void aClaimSplitInOnePaymentIsOneFirstAdjudicationWithTheSumOfItsParts() {
        Snapshot week = week(
                part("p1", "2026-03-02", 4_000).denied(4_000, "16", Category.REGISTRATION),
                part("p2", "2026-03-02", 10_000).denied(9_000, "197", Category.AUTHORIZATION),
                part("p3", "2026-03-02", 6_000));

        assertThat(all(week, Metric.INITIAL_DENIAL_RATE)).isEqualTo(new FigureValue.Ratio(1, 1));
        assertThat(all(week, Metric.INITIAL_DENIAL_RATE_DOLLARS)).isEqualTo(new FigureValue.Ratio(13_000, 20_000));
        assertThat(week.value(Metric.FIRST_DENIED, new DimensionValue(Dimension.CATEGORY, "AUTHORIZATION")))
                .contains(new FigureValue.Whole(13_000));
        assertThat(all(week, Metric.DENIALS)).isEqualTo(new FigureValue.Whole(2));
        assertThat(all(week, Metric.REPEATED)).isEqualTo(new FigureValue.Whole(0));
        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(7_000, 20_000));
    }

    @Test
    void aReversalSeparatesTheFirstAdjudicationFromWhatFollows() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).inTransaction("t1", 1),
                part("p2", "2026-03-02", 10_000).inTransaction("t1", 2).reversed(),
                part("p3", "2026-03-02", 10_000).inTransaction("t1", 3).denied(10_000, "16", Category.REGISTRATION));

        assertThat(all(week, Metric.INITIAL_DENIAL_RATE)).isEqualTo(new FigureValue.Ratio(0, 1));
        assertThat(all(week, Metric.TAKEN_BACK)).isEqualTo(new FigureValue.Whole(10_000));
        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(0, 10_000));
    }

    @Test
    void aPartAnsweredAgainTakesThePlaceOfThatPartAlone() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).denied(10_000, "197", Category.AUTHORIZATION),
                part("p2", "2026-03-02", 6_000),
                part("p3", "2026-03-06", 10_000).charge(10_000, 2_000, 0, 0));

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(14_000, 14_000));
    }

    @Test
    void aSplitClaimAnsweredAsAWholeIsExpectedOnce() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).denied(10_000, "197", Category.AUTHORIZATION),
                part("p2", "2026-03-02", 6_000).denied(6_000, "197", Category.AUTHORIZATION),
                part("p3", "2026-03-06", 16_000).charge(16_000, 4_000, 0, 0));

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(12_000, 12_000));
    }

    @Test
    void aPartInALaterPaymentIsExpectedBesideTheOthers() {
        Snapshot week = week(part("p1", "2026-03-02", 10_000), part("p2", "2026-03-06", 6_000));

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(16_000, 16_000));
        assertThat(all(week, Metric.FIRST_CHARGES)).isEqualTo(new FigureValue.Whole(10_000));
    }

    @Test
    void aReplacementWithAnotherChargeTakesThePlaceOfTheWholeClaim() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).denied(10_000, "16", Category.REGISTRATION),
                part("p2", "2026-03-06", 12_000).charge(12_000, 3_000, 0, 0).replacing());

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(9_000, 9_000));
        assertThat(all(week, Metric.FIRST_ADJUDICATIONS)).isEqualTo(new FigureValue.Whole(1));
    }

    @Test
    void aReversalAndWhatReplacesItOnOneDayCountAlikeInAnyOrder() {
        for (String reversalIn : List.of("t1", "t3")) {
            Snapshot week = week(
                    part("p1", "2026-03-02", 10_000).charge(10_000, 2_000, 1_000, 0),
                    part("p2", "2026-03-06", 10_000).inTransaction("t2", 1).denied(10_000, "29", Category.FOLLOW_UP),
                    part("p3", "2026-03-06", 10_000)
                            .charge(10_000, 2_000, 1_000, 0)
                            .inTransaction(reversalIn, 1)
                            .reversed());

            assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(0, 10_000));
            assertThat(all(week, Metric.TAKEN_BACK)).isEqualTo(new FigureValue.Whole(7_000));
        }
    }

    @Test
    void aReversalTakesBackTheAdjudicationThatPaidAsMuchBeforeALaterOne() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).charge(10_000, 2_000, 0, 0),
                part("p2", "2026-03-02", 10_000).charge(10_000, 1_000, 0, 0),
                part("p3", "2026-03-06", 10_000).charge(10_000, 2_000, 0, 0).reversed());

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(9_000, 9_000));
    }

    @Test
    void aReversalThatMatchesNothingEndsNothing() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000),
                part("p2", "2026-03-06", 9_000).reversed());

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(1_000, 10_000));
    }

    @Test
    void undecidedMoneyStaysExpectedAndIsNoDenial() {
        Snapshot week = week(
                part("p1", "2026-03-02", 10_000).charge(10_000, 2_000, 0, 0).undecided(3_000));

        assertThat(all(week, Metric.NET_COLLECTION_CASH)).isEqualTo(new FigureValue.Ratio(5_000, 8_000));
        assertThat(all(week, Metric.INITIAL_DENIAL_RATE)).isEqualTo(new FigureValue.Ratio(0, 1));
    }

    /// An adjudication of the one claim, in its day's only transaction.
    private static LoggedAdjudicationBuilder part(String id, String day, long charge) {
        return LoggedAdjudicationBuilder.of("c1", day)
                .id(id)
                .inTransaction("t", 1)
                .charge(charge, 0, 0, 0);
    }

    private static Snapshot week(LoggedAdjudicationBuilder... parts) {
        List<LoggedAdjudication> lines =
                List.of(parts).stream().map(LoggedAdjudicationBuilder::build).toList();
        return Snapshot.ofWeek(RollupFixture.of(lines), MONDAY, SETTINGS);
    }

    private static FigureValue all(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL).orElseThrow();
    }
}
