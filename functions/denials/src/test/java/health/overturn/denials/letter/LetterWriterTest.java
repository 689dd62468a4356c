package health.overturn.denials.letter;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.TrendDirection;
import health.overturn.denials.prevention.UpstreamRank;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
    private static final Snapshot EMPTY = new SnapshotBuilder().build(0, 0, TrendDirection.FLAT);

    @Test
    void risingDenialsAreReportedWithTheFastestGrowingCategory() {
        Snapshot week = new SnapshotBuilder()
                .ratio(Metric.INITIAL_DENIAL_RATE, 30, 250)
                .ratio(Metric.INITIAL_DENIAL_RATE_DOLLARS, 5, 50)
                .category("CODING", 9, 6, TrendDirection.RISING)
                .category("AUTHORIZATION", 12, 4, TrendDirection.RISING)
                .category("ELIGIBILITY", 50, 48, TrendDirection.FLAT)
                .build(30, 20, TrendDirection.RISING);

        assertThat(section(SnapshotBuilder.facts(week), 0))
                .containsExactly(
                        "Denials are rising: 30 denials ($3,000) this week, against 20.0 a week in the four weeks before.",
                        "Of 250 claims answered for the first time, 30 were denied: 12.0 % (10.0 % of dollars).",
                        "Growing most: authorization, 12 against 4.0 a week.",
                        "Loudest cluster: an invented one.",
                        "Loudest fix level: an invented one.");
    }

    @Test
    void flatAndFallingDenialsAreReportedAsSuch() {
        assertThat(section(SnapshotBuilder.facts(new SnapshotBuilder().build(20, 20, TrendDirection.FLAT)), 0))
                .contains(
                        "Denials are flat: 20 denials ($2,000) this week, against 20.0 a week in the four weeks before.")
                .contains("No category is rising beyond what chance makes likely.");
        assertThat(section(SnapshotBuilder.facts(new SnapshotBuilder().build(1, 20, TrendDirection.FALLING)), 0)
                        .getFirst())
                .isEqualTo(
                        "Denials are falling: 1 denial ($100) this week, against 20.0 a week in the four weeks before.");
    }

    @Test
    void figuresWithoutDataSaySoInsteadOfZero() {
        assertThat(section(SnapshotBuilder.facts(EMPTY), 0))
                .contains("No claim was answered for the first time this week: the initial denial rate has no data.");
        assertThat(section(SnapshotBuilder.facts(EMPTY), 1))
                .containsExactly(
                        "To the first touch: no data.",
                        "To resolution, where somebody worked it: no data.",
                        "To resolution by a remittance alone: no data.",
                        "Touches per resolution: no data.");
    }

    @Test
    void recoveriesAreComparedWithTheBaseline() {
        Snapshot baseline = new SnapshotBuilder()
                .ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, 90, 100)
                .ratio(Metric.AGED_DOLLARS, 50_000, 100_000)
                .build(8, 20, 20, TrendDirection.FLAT);
        Snapshot week = new SnapshotBuilder()
                .whole(Metric.RESOLVED, 12)
                .whole(Metric.RECOVERED, 1_234_500)
                .whole(Metric.WRITTEN_OFF_NET, 99_950)
                .ratio(Metric.OVERTURN_RATE, 6, 8)
                .ratio(Metric.OVERTURN_RATE_DOLLARS, 1, 2)
                .ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, 925, 1_000)
                .ratio(Metric.NET_COLLECTION_COHORT, 0, 0)
                .ratio(Metric.AGED_DOLLARS, 40_000, 100_000)
                .build(20, 20, TrendDirection.FLAT);

        LetterFacts facts = new LetterFacts("maple", week, List.of(), Optional.of(baseline), List.of(), List.of());

        assertThat(section(facts, 2))
                .containsExactly(
                        "12 denials resolved: $12,345 recovered, $1,000 written off net.",
                        "Overturned, of what was decided: 75.0 % (50.0 % of dollars).",
                        "Payers' net collection rate: 92.5 % by cash over twelve weeks, no data of the claims first answered"
                                + " twelve weeks ago.",
                        "Since the baseline of April 13, 2026: net collection rate +2.5 points, open dollars past 90 days"
                                + " -20.0 %.");
    }

    @Test
    void theRankingNamesWhereRepeatDenialsStart() {
        UpstreamRank first = new UpstreamRank(1, UpstreamSystem.REGISTRATION, 7, 210_000, 9, 300_000, 1);
        LetterFacts facts = new LetterFacts("maple", EMPTY, List.of(), Optional.empty(), List.of(first), List.of());

        assertThat(section(facts, 3).get(1)).isEqualTo("Most repeat denials start at registration: 7 ($2,100).");
        assertThat(section(SnapshotBuilder.facts(EMPTY), 3).get(1))
                .isEqualTo("Nothing repeated often enough to be asked about upstream.");
    }

    @Test
    void theBacklogHasItsDollarsAndTheNextActionsNameTheirPeople() {
        Snapshot week = new SnapshotBuilder()
                .whole(Metric.OPEN, 40)
                .whole(Metric.OPEN_DOLLARS, 4_000_000)
                .ratio(Metric.AGED_DOLLARS, 1, 4)
                .whole(Metric.AT_RISK_7_DOLLARS, 100_000)
                .whole(Metric.AT_RISK_14_DOLLARS, 200_000)
                .whole(Metric.AT_RISK_30_DOLLARS, 300_000)
                .whole(Metric.DEADLINE_LOST_DOLLARS, 50_000)
                .whole(Metric.PASSED_BY_GUESS_DOLLARS, 60_000)
                .whole(Metric.ANSWERED_IN_TIME_DOLLARS, 90_000)
                .whole(Metric.ESCALATED, 1)
                .whole(Metric.ESCALATED_DOLLARS, 70_000)
                .whole(Metric.HELD, 2)
                .whole(Metric.HELD_DOLLARS, 80_000)
                .whole(Metric.OVERDUE, 5)
                .part(Metric.OVERDUE, new DimensionValue(Dimension.OWNER, "kit.example"), 4)
                .part(Metric.OVERDUE, new DimensionValue(Dimension.OWNER, "ann.example"), 1)
                .build(20, 20, TrendDirection.FLAT);

        assertThat(section(SnapshotBuilder.facts(week), 4))
                .containsExactly(
                        "Open: 40 denials, $40,000. Past 90 days: 25.0 % of dollars.",
                        "Deadlines: $1,000 at risk in 7 days, $2,000 in 14, $3,000 in 30; $500 lost for certain, $600 passed"
                                + " by a guess, $900 answered in time.",
                        "Carried over without a decision: 0 denials ($0). Without an owner: 2 denials ($800). Overdue: 5"
                                + " denials.");
        assertThat(section(SnapshotBuilder.facts(week), 5))
                .containsExactly(
                        "The billing lead decides 1 escalation ($700) by Sunday.",
                        "An admin names an owner for the payers of 2 denials that nobody owns.",
                        "kit.example has most next steps overdue: 4 denials.");
        assertThat(section(SnapshotBuilder.facts(EMPTY), 5))
                .containsExactly("Nothing waits for a decision, an owner or a late next step.");
    }

    private static List<String> section(LetterFacts facts, int number) {
        return LetterWriter.write(facts).sections().get(number).sentences();
    }
}
