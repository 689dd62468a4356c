package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts false alarms and misses of the trend over generated years. `-Doverturn.trend.years=1000` generates more.
class TrendYearsTest {
    private static final int YEARS = Integer.getInteger("overturn.trend.years", 200);
    private static final int WEEKS = 52;
    private static final int FIRST_KNOWN = 5;

    private int alarms;
    private int sureAlarms;
    private int steadyWeeks;

    /// Of steady weeks few rise, and hardly any for sure; of practices whose denials grow by half, few are missed for
    /// four weeks.
    @ParameterizedTest
    @CsvSource({"5, 40", "25, 5", "100, 1"})
    void falseAlarmsAreFewAndMissesFewerTheMoreIsDenied(int mean, int mostMissedPercent) {
        int missedTwo = 0;
        int missedFour = 0;
        for (int year = 1; year <= YEARS; year++) {
            Random random = new Random(year * 1_000L + mean);
            countAlarms(random, mean);
            int found = weeksUntilFound(random, mean);
            missedTwo += found > 2 ? 1 : 0;
            missedFour += found > 4 ? 1 : 0;
        }
        System.out.printf(
                "%d a week, %d years: false alarms in %.1f of 100 steady weeks, sure ones in %.1f;"
                        + " growth by half missed for two weeks in %.1f of 100 years, for four in %.1f%n",
                mean,
                YEARS,
                100.0 * alarms / steadyWeeks,
                100.0 * sureAlarms / steadyWeeks,
                100.0 * missedTwo / YEARS,
                100.0 * missedFour / YEARS);
        assertThat(100 * alarms).isLessThanOrEqualTo(13 * steadyWeeks);
        assertThat(100 * sureAlarms).isLessThanOrEqualTo(steadyWeeks);
        assertThat(100 * missedFour).isLessThanOrEqualTo(mostMissedPercent * YEARS);
    }

    private void countAlarms(Random random, int mean) {
        List<Long> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(events(random, mean));
            if (week >= FIRST_KNOWN) {
                Scatter.Change change = change(weeks);
                alarms += change.direction() == TrendDirection.RISING ? 1 : 0;
                sureAlarms += change.direction() == TrendDirection.RISING && change.certainty() == TrendCertainty.SURE
                        ? 1
                        : 0;
                steadyWeeks++;
            }
        }
    }

    private static int weeksUntilFound(Random random, int mean) {
        List<Long> weeks = new ArrayList<>();
        for (int week = 0; week < FIRST_KNOWN; week++) {
            weeks.add(events(random, mean));
        }
        for (int week = 1; week <= WEEKS; week++) {
            weeks.add(events(random, 1.5 * mean));
            if (change(weeks).direction() == TrendDirection.RISING) {
                return week;
            }
        }
        return WEEKS + 1;
    }

    private static Scatter.Change change(List<Long> weeks) {
        return Trend.change(weeks.getLast(), weeks.subList(weeks.size() - 1 - FIRST_KNOWN, weeks.size() - 1));
    }

    /// A random number of events with this mean, by exponential waiting times.
    private static long events(Random random, double mean) {
        long events = -1;
        for (double time = 0; time < mean; time += -Math.log(1 - random.nextDouble())) {
            events++;
        }
        return events;
    }
}
