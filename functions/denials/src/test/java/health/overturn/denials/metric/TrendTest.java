package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests trends on invented practices whose growth is known.
///
/// Coding denials grow by half from the ninth week on; those of authorization and eligibility do not change.
class TrendTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<Category> STEADY_CATEGORIES = List.of(Category.AUTHORIZATION, Category.ELIGIBILITY);
    private static final int GROWTH_WEEK = 8;
    private static final int SEEDS = 200;

    private final RollupFixture fixture = new RollupFixture();
    private int claims;

    @Test
    void growthByHalfIsFoundInItsFirstWeekIfNumbersDoNotScatter() {
        for (int week = 0; week <= GROWTH_WEEK; week++) {
            deny(Category.CODING, week, week < GROWTH_WEEK ? 25 : 38);
            deny(Category.AUTHORIZATION, week, 25);
        }

        assertThat(direction(Category.CODING, GROWTH_WEEK - 1)).isEqualTo(TrendDirection.FLAT);
        assertThat(direction(Category.CODING, GROWTH_WEEK)).isEqualTo(TrendDirection.RISING);
        assertThat(direction(Category.AUTHORIZATION, GROWTH_WEEK)).isEqualTo(TrendDirection.FLAT);
    }

    /// Two weeks of scattering numbers separate growth from chance only so well. Finding more growth means
    /// calling more steady weeks rising.
    @ParameterizedTest
    @CsvSource({"25, 180", "50, 196"})
    void growthAmongScatteringNumbersIsFoundWithinTwoSnapshotsAndFewSteadyWeeksRise(int mean, int leastFound) {
        int found = 0;
        int alarms = 0;
        int steady = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            TrendTest practice = new TrendTest();
            practice.scatter(new Random(seed), mean);
            if (practice.isRising(Category.CODING, GROWTH_WEEK)
                    || practice.isRising(Category.CODING, GROWTH_WEEK + 1)) {
                found++;
            }
            for (Category category : STEADY_CATEGORIES) {
                for (int week = GROWTH_WEEK - 2; week <= GROWTH_WEEK + 1; week++) {
                    alarms += practice.isRising(category, week) ? 1 : 0;
                    steady++;
                }
            }
        }
        System.out.printf(
                "growth by half from %d a week: found within two snapshots in %d of %d practices;"
                        + " false alarms in %d of %d steady weeks%n",
                mean, found, SEEDS, alarms, steady);

        assertThat(found).isGreaterThanOrEqualTo(leastFound);
        assertThat(alarms).isLessThanOrEqualTo(steady / 8);
    }

    private void scatter(Random random, int mean) {
        for (int week = 0; week <= GROWTH_WEEK + 1; week++) {
            deny(Category.CODING, week, events(random, week < GROWTH_WEEK ? mean : 1.5 * mean));
            for (Category category : STEADY_CATEGORIES) {
                deny(category, week, events(random, mean));
            }
        }
    }

    /// A random number of events with this mean, by exponential waiting times.
    private static int events(Random random, double mean) {
        int events = -1;
        for (double time = 0; time < mean; time += -Math.log(1 - random.nextDouble())) {
            events++;
        }
        return events;
    }

    private void deny(Category category, int week, int denials) {
        List<LoggedAdjudication> lines = new ArrayList<>();
        for (int denial = 0; denial < denials; denial++) {
            LocalDate day = FIRST_MONDAY.plusWeeks(week).plusDays(denial % 5);
            lines.add(LoggedAdjudicationBuilder.of("c" + claims++, day.toString())
                    .charge(10_000, 0, 0, 0)
                    .denied(10_000, "999", category)
                    .build());
        }
        fixture.add(lines);
    }

    private boolean isRising(Category category, int week) {
        return direction(category, week) == TrendDirection.RISING;
    }

    /// The direction in the snapshot of an ended week.
    private TrendDirection direction(Category category, int week) {
        Snapshot snapshot = Snapshot.ofWeek(
                fixture.rollup(),
                FIRST_MONDAY
                        .plusWeeks(week + 1L)
                        .atTime(4, 0)
                        .atZone(SETTINGS.timeZone())
                        .toInstant(),
                SETTINGS);
        return snapshot.trend().stream()
                .filter(growth -> growth.part().equals(new DimensionValue(Dimension.CATEGORY, category.name())))
                .findFirst()
                .orElseThrow()
                .direction();
    }
}
