package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.denials.worth.PriceTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Compares every figure of a practice, by the product and by [Recount], to the cent.
///
/// `-Doverturn.measured.claims=1000000 -Dtest.arguments=-Xmx10g` compares those of a million claims.
class RecountTest {
    private static final int CLAIMS = Integer.getInteger("overturn.measured.claims", 50_000);
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 11, 3);

    @Test
    void everyFigureOfEveryWeekEqualsItsRecount() {
        List<LoggedAdjudication> lines = InventedClaims.of(21, CLAIMS, 150);
        List<LoggedMove> moves = InventedMoves.of(21, CLAIMS / 10, 150);
        MetricsRollup rollup = RollupFixture.of(lines).plus(moves);
        Recount recount = new Recount(lines, moves);
        int figures = 0;
        for (int week = 0; week < 18; week++) {
            Instant monday = FIRST_MONDAY
                    .plusWeeks(week)
                    .atTime(4, 0)
                    .atZone(SETTINGS.timeZone())
                    .toInstant();
            Snapshot snapshot = Snapshot.ofWeek(rollup, monday, SETTINGS);
            figures += snapshot.figures().toList().size();

            assertThat(recount.differences(snapshot, SETTINGS))
                    .as(snapshot.week().toString())
                    .isEmpty();
        }
        System.out.printf(
                "%,d claims, %,d denials: %,d figures of 18 weeks counted twice%n", CLAIMS, CLAIMS / 10, figures);
        assertThat(figures).isGreaterThan(5_000);
    }

    @Test
    void everyPriceEqualsItsRecountInAnyOrderAndWithCopies() {
        List<LoggedAdjudication> lines = InventedClaims.of(23, 5_000, 150);
        List<LoggedAdjudication> shuffled = new ArrayList<>(lines);
        shuffled.addAll(lines.subList(0, 1_000));
        Collections.shuffle(shuffled, new Random(23));

        PriceTable prices = RollupFixture.of(shuffled).flow().allowed().prices();

        assertThat(prices.prices()).isNotEmpty().isEqualTo(RecountedPrices.of(lines));
    }

    @Test
    void aDifferenceOfOneCentIsFound() {
        List<LoggedAdjudication> lines = InventedClaims.of(22, 400, 60);
        List<LoggedMove> moves = InventedMoves.of(22, 100, 60);
        Instant monday = FIRST_MONDAY.atTime(4, 0).atZone(SETTINGS.timeZone()).toInstant();
        Snapshot right = Snapshot.ofWeek(RollupFixture.of(lines).plus(moves), monday, SETTINGS);
        List<LoggedMove> oneMore = new ArrayList<>(moves);
        oneMore.add(LoggedDenialBuilder.of("b.1", "2025-10-20", 1).move(1));

        assertThat(new Recount(lines, moves).differences(right, SETTINGS)).isEmpty();
        assertThat(new Recount(lines, oneMore).differences(right, SETTINGS))
                .anyMatch(difference -> difference.contains("metric=OPEN_DOLLARS, part=DimensionValue[dimension=ALL"));
    }
}
