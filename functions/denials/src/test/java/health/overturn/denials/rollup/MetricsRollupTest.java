package health.overturn.denials.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.metric.InventedClaims;
import health.overturn.denials.metric.InventedMoves;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.metric.RollupFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tests what a rollup keeps, in whatever order lines arrive. [health.overturn.denials.metric.SnapshotTest] tests
/// its figures.
class MetricsRollupTest {
    private static final Week WEEK = Week.of(LocalDate.of(2026, 3, 2));

    @Test
    void orderPortionsAndCopiesMakeNoDifference() {
        List<LoggedAdjudication> lines = InventedClaims.of(7, 2_000, 120);
        RollupFixture allAtOnce = new RollupFixture().add(lines);

        for (long seed = 1; seed <= 5; seed++) {
            RollupFixture portions = new RollupFixture();
            portionsOf(withCopies(lines, new Random(seed)), 700).forEach(portions::add);

            assertThat(portions.rollup()).isEqualTo(allAtOnce.rollup());
            assertThat(portions.shards()).isEqualTo(allAtOnce.shards());
        }
    }

    @Test
    void theLatestMoveOfADenialCountsInAnyOrder() {
        List<LoggedMove> moves = InventedMoves.of(7, 500, 120);
        MetricsRollup allAtOnce = MetricsRollup.EMPTY.plus(moves);

        for (long seed = 1; seed <= 5; seed++) {
            MetricsRollup portions = MetricsRollup.EMPTY;
            for (List<LoggedMove> portion : portionsOf(withCopies(moves, new Random(seed)), 300)) {
                portions = portions.plus(portion);
            }

            assertThat(portions).isEqualTo(allAtOnce);
        }
    }

    @Test
    void aLateFirstAdjudicationReplacesTheOneCountedAsFirst() {
        LoggedAdjudication paid = LoggedAdjudicationBuilder.of("c1", "2026-03-12")
                .charge(10_000, 0, 0, 0)
                .build();
        LoggedAdjudication denied = LoggedAdjudicationBuilder.of("c1", "2026-03-03")
                .charge(10_000, 0, 0, 0)
                .denied(10_000, "197", Category.AUTHORIZATION)
                .build();

        RollupFixture fixture = new RollupFixture().add(List.of(paid));
        assertThat(fixture.rollup().flow().sumsOf(WEEK.next()).get(DimensionValue.ALL, WeeklyMeasure.FIRST))
                .isOne();
        fixture.add(List.of(denied));

        assertThat(fixture.rollup().flow().sumsOf(WEEK).get(DimensionValue.ALL, WeeklyMeasure.FIRST))
                .isOne();
        assertThat(fixture.rollup().flow().sumsOf(WEEK).get(DimensionValue.ALL, WeeklyMeasure.FIRST_DENIED))
                .isOne();
        assertThat(fixture.rollup().flow().sumsOf(WEEK.next()).get(DimensionValue.ALL, WeeklyMeasure.FIRST))
                .isZero();
        assertThat(fixture.rollup().flow().firstDenials()).containsOnlyKeys("c1-2026-03-03");
    }

    @Test
    void denialsResolvedLongAgoArePrunedAndOpenOnesAreKept() {
        MetricsRollup rollup = MetricsRollup.EMPTY.plus(List.of(
                LoggedDenialBuilder.of("a.1", "2025-01-06", 5_000).move(1),
                LoggedDenialBuilder.of("a.2", "2025-11-03", 5_000)
                        .resolved(DenialOutcome.PAID, "2025-12-01", DenialState.ResolvedBy.FACTS, 5_000)
                        .move(2),
                LoggedDenialBuilder.of("a.3", "2026-02-02", 5_000)
                        .resolved(DenialOutcome.PAID, "2026-02-16", DenialState.ResolvedBy.FACTS, 5_000)
                        .move(2)));

        assertThat(rollup.prunedOn(LocalDate.of(2026, 3, 9)).denials()).containsOnlyKeys("a.1", "a.3");
    }

    @Test
    void aYearOfWeeksAndAQuarterOfFirstDenialsAreKept() {
        List<LoggedAdjudication> lines = new ArrayList<>();
        LocalDate monday = LocalDate.of(2024, 1, 1);
        for (int week = 0; week < 110; week++) {
            lines.add(LoggedAdjudicationBuilder.of(
                            "c" + week, monday.plusWeeks(week).toString())
                    .charge(9_000, 0, 0, 0)
                    .denied(9_000, "16", Category.REGISTRATION)
                    .build());
        }

        WeeklyFlow pruned =
                RollupFixture.of(lines).prunedOn(LocalDate.of(2026, 2, 9)).flow();

        assertThat(pruned.weeks()).hasSize(66);
        assertThat(pruned.firstDenials()).hasSize(13);
    }

    @Test
    void shardsFollowTheMonthOfService() {
        List<LoggedAdjudication> lines = InventedClaims.of(3, 400, 60);

        assertThat(ClaimShard.byShard(lines).keySet())
                .allMatch(name -> name.matches("(paid-)?202[56]-[01][0-9]\\.[0-7]"))
                .hasSizeLessThan(60);
    }

    private static <T> List<T> withCopies(List<T> lines, Random random) {
        List<T> many = new ArrayList<>(lines);
        for (int copy = 0; copy < lines.size() / 3; copy++) {
            many.add(lines.get(random.nextInt(lines.size())));
        }
        Collections.shuffle(many, random);
        return many;
    }

    private static <T> List<List<T>> portionsOf(List<T> lines, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += size) {
            portions.add(lines.subList(from, Math.min(from + size, lines.size())));
        }
        return portions;
    }
}
