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
                .whole(Metric.FIRST_DENIALS, 27)
                .category("CODING", 9, 6, TrendDirection.RISING)
                .category("AUTHORIZATION", 12, 4, TrendDirection.RISING)
                .category("ELIGIBILITY", 50, 48, TrendDirection.FLAT)
                .build(30, 20, TrendDirection.RISING);

        assertThat(section(SnapshotBuilder.facts(week), 0))
                .containsExactly(
                        "Denials are probably rising: 30 denials ($3,000), 27 new and 3 repeats this week, against 20.0 ($1,800)"
                                + " a week in the four weeks before.",
                        "Of 250 claims answered for the first time, 30 were denied: 12.0 % (10.0 % of dollars).",
                        "Growing most: prior authorization, 12 against 4.0 a week, which may still be chance.",
                        "Most start somewhere.",
                        "Most are of an invented cluster.");
    }

    @Test
    void flatAndFallingDenialsAreReportedAsSuch() {
        assertThat(section(SnapshotBuilder.facts(new SnapshotBuilder().build(20, 20, TrendDirection.FLAT)), 0))
                .contains(
                        "Denials are flat: 20 denials ($2,000), 0 new and 20 repeats this week, against 20.0 ($1,800) a week in"
                                + " the four weeks before.")
                .contains("No kind of denial is rising beyond what chance makes likely.");
        assertThat(section(SnapshotBuilder.facts(new SnapshotBuilder().build(1, 20, TrendDirection.FALLING)), 0)
                        .getFirst())
                .isEqualTo(
                        "Denials are probably falling: 1 denial ($100), 0 new and 1 repeat this week, against 20.0 ($1,800) a"
                                + " week in the four weeks before.");
    }

    @Test
    void figuresWithoutDataSaySoInsteadOfZero() {
        assertThat(section(SnapshotBuilder.facts(EMPTY), 0))
                .contains("No claim was answered for the first time this week, so there is no rate.");
        assertThat(section(SnapshotBuilder.facts(EMPTY), 1)).containsExactly("Nothing was begun or settled this week.");
    }

    @Test
    void recoveriesAreComparedWithTheBaseline() {
        Snapshot baseline = new SnapshotBuilder()
                .ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, 90, 100)
                .ratio(Metric.AGED_DOLLARS, 50_000, 100_000)
                .build(12, 20, 20, TrendDirection.FLAT);
        Snapshot week = new SnapshotBuilder()
                .whole(Metric.RESOLVED, 12)
                .whole(Metric.RECOVERED, 1_234_500)
                .whole(Metric.WRITTEN_OFF_NET, 99_950)
                .ratio(Metric.OVERTURN_RATE, 6, 8)
                .ratio(Metric.OVERTURN_RATE_DOLLARS, 1, 2)
                .ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, 925, 1_000)
                .ratio(Metric.STAKE_KNOWN, 3, 4)
                .whole(Metric.ALLOWED_TO_PATIENT, 30_000)
                .ratio(Metric.AGED_DOLLARS, 40_000, 100_000)
                .build(20, 20, TrendDirection.FLAT);

        LetterFacts facts = new LetterFacts("maple", week, List.of(), Optional.of(baseline), List.of(), List.of());

        assertThat(section(facts, 2))
                .containsExactly(
                        "12 denials settled: payers paid $12,345, left $300 to patients, and we wrote $1,000 off.",
                        "Of 8 denials decided, 6 were won: 75.0 %, and 50.0 % of the dollars at stake. Only 75.0 % of that is"
                                + " known from payments; the rest counts as denied, which is more than it was worth.",
                        "Payers paid 92.5 % of what they owed in twelve weeks.",
                        "Since March 16, 2026: the share that payers paid +2.5 points, open dollars past 90 days -20.0 %.");
    }

    @Test
    void aBaselineOfFewerThanTwelveWeeksIsNotCompared() {
        Snapshot baseline = new SnapshotBuilder()
                .ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, 90, 100)
                .build(11, 20, 20, TrendDirection.FLAT);
        LetterFacts facts = new LetterFacts("maple", EMPTY, List.of(), Optional.of(baseline), List.of(), List.of());

        assertThat(section(facts, 2)).noneMatch(sentence -> sentence.startsWith("Since"));
    }

    @Test
    void theFirstWeeksAreComparedWithNothing() {
        Snapshot week = new SnapshotBuilder().build(5, 20, TrendDirection.UNKNOWN);

        assertThat(section(SnapshotBuilder.facts(week), 0))
                .contains(
                        "It is too early to say: 5 denials ($500), 0 new and 5 repeats this week, against 20.0 ($1,800) a"
                                + " week in the 2 weeks before that we know.")
                .noneMatch(sentence -> sentence.contains("rising"));
    }

    @Test
    void theRhythmIsToldWhereSomethingWasDue() {
        Snapshot week = new SnapshotBuilder()
                .ratio(Metric.TOP_WORKED, 18, 20)
                .ratio(Metric.BATCHES_DONE, 3, 4)
                .ratio(Metric.ESCALATIONS_DECIDED, 0, 0)
                .build(20, 20, TrendDirection.FLAT);

        assertThat(section(SnapshotBuilder.facts(week), 1).getLast())
                .isEqualTo("Of what was due this week: 18 of 20 of the largest worked, 3 of 4 batches finished.");
    }

    @Test
    void theRankingNamesWhereRepeatDenialsStart() {
        UpstreamRank first = new UpstreamRank(1, UpstreamSystem.REGISTRATION, 7, 210_000, 9, 300_000, 1);
        LetterFacts facts = new LetterFacts("maple", EMPTY, List.of(), Optional.empty(), List.of(first), List.of());

        assertThat(section(facts, 3))
                .containsExactly(
                        "What is denied again and again starts most often with registration: 7 denials ($2,100).");
        assertThat(section(SnapshotBuilder.facts(EMPTY), 3)).containsExactly("Nothing was denied again and again.");
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
                        "Deadlines: $1,000 end within 7 days, $2,000 within 14, $3,000 within 30. Past a deadline: $500 lost,"
                                + " $600 past a limit that we only assume, $900 answered in time.",
                        "Left undecided last week: 0 denials ($0). Without an owner: 2 denials ($800). Overdue: 5 denials.");
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
