package health.overturn.denials.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.report.DeadlineRow.Count;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MetricsRollup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineRowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Count NONE = new Count(0, 0);

    @Test
    void dollarsAtRiskAreReportedForThePracticeItsPayersAndOwners() {
        MetricsRollup rollup = MetricsRollup.EMPTY.plus(List.of(
                LoggedDenialBuilder.of("a.1", "2026-02-02", 10_000)
                        .state("ASSIGNED", "Ann")
                        .deadline("2026-03-16")
                        .move(2),
                LoggedDenialBuilder.of("a.2", "2026-02-02", 20_000)
                        .deadline("2026-03-17")
                        .move(1),
                LoggedDenialBuilder.of("a.3", "2026-02-02", 40_000)
                        .deadline("2026-03-08")
                        .touched(1, "2026-02-20")
                        .move(2),
                LoggedDenialBuilder.of("a.4", "2026-02-02", 80_000).move(1),
                LoggedDenialBuilder.of("a.5", "2026-02-02", 160_000)
                        .certainDeadline("2026-03-08")
                        .touched(1, "2026-02-20")
                        .move(2),
                LoggedDenialBuilder.of("a.6", "2026-02-02", 320_000)
                        .certainDeadline("2026-03-08")
                        .sentOn("2026-03-08")
                        .move(2)));

        assertThat(DeadlineRow.of(rollup, DAY))
                .containsExactly(
                        new DeadlineRow(
                                DimensionValue.ALL,
                                new Count(1, 10_000),
                                new Count(2, 30_000),
                                new Count(2, 30_000),
                                new Count(1, 160_000),
                                NONE,
                                new Count(1, 40_000),
                                new Count(1, 320_000),
                                new Count(1, 80_000)),
                        new DeadlineRow(
                                new DimensionValue(Dimension.PAYER, "PAYER-A"),
                                new Count(1, 10_000),
                                new Count(2, 30_000),
                                new Count(2, 30_000),
                                new Count(1, 160_000),
                                NONE,
                                new Count(1, 40_000),
                                new Count(1, 320_000),
                                new Count(1, 80_000)),
                        new DeadlineRow(
                                new DimensionValue(Dimension.OWNER, ""),
                                NONE,
                                new Count(1, 20_000),
                                new Count(1, 20_000),
                                new Count(1, 160_000),
                                NONE,
                                new Count(1, 40_000),
                                new Count(1, 320_000),
                                new Count(1, 80_000)),
                        new DeadlineRow(
                                new DimensionValue(Dimension.OWNER, "Ann"),
                                new Count(1, 10_000),
                                new Count(1, 10_000),
                                new Count(1, 10_000),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE));
    }

    @Test
    void lostUntouchedDenialsAreCountedSeparately() {
        MetricsRollup rollup = MetricsRollup.EMPTY.plus(List.of(LoggedDenialBuilder.of("a.1", "2026-02-02", 10_000)
                .certainDeadline("2026-03-01")
                .move(1)));

        assertThat(DeadlineRow.of(rollup, DAY).getFirst().untouched()).isEqualTo(new Count(1, 10_000));
    }
}
