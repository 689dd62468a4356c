package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Decides whether denials are rising, for the practice and each of its parts.
///
/// By chance alone, a number of denials scatters by about its square root. The trend compares the week with the mean
/// of the four weeks before. It is rising or falling if the difference exceeds a fifth and also exceeds what such
/// scatter makes likely. Otherwise the last two weeks are compared with the four weeks before them in the same way.
/// If neither differs, the trend is flat.
public final class Trend {
    private static final int WEEKS = 4;

    /// A smaller relative change is flat, however certain it is.
    private static final double MIN_CHANGE = 0.2;

    /// A difference of this many standard deviations occurs by chance about once in twenty.
    private static final double CRITICAL_DEVIATIONS = 1.645;

    private final WeeklyFlow flow;

    public Trend(WeeklyFlow flow) {
        this.flow = flow;
    }

    /// The growth of every part that had denials in the week or the five before, the whole practice first.
    public List<Growth> growthIn(Week week) {
        Set<DimensionValue> parts = new TreeSet<>(DimensionValue.ORDER);
        parts.add(DimensionValue.ALL);
        IntStream.rangeClosed(-WEEKS - 1, 0)
                .forEach(back -> flow.sumsOf(week.plus(back)).sums().entrySet().stream()
                        .filter(entry -> entry.getValue().get(WeeklyMeasure.DENIED) > 0)
                        .forEach(entry -> parts.add(entry.getKey())));
        return parts.stream().map(part -> growthOf(part, week)).toList();
    }

    private Growth growthOf(DimensionValue part, Week week) {
        List<Long> counts = series(part, week, WeeklyMeasure.DENIED);
        List<Long> cents = series(part, week, WeeklyMeasure.DENIED_CENTS);
        return new Growth(
                part,
                counts.getLast(),
                cents.getLast(),
                counts.subList(1, WEEKS + 1),
                cents.subList(1, WEEKS + 1),
                direction(counts));
    }

    /// The values of six weeks, oldest first.
    private List<Long> series(DimensionValue part, Week week, WeeklyMeasure measure) {
        List<Long> series = new ArrayList<>();
        for (int back = WEEKS + 1; back >= 0; back--) {
            series.add(flow.sumsOf(week.plus(-back)).get(part, measure));
        }
        return series;
    }

    private static TrendDirection direction(List<Long> counts) {
        int last = counts.size() - 1;
        TrendDirection one = direction(sum(counts, last, last + 1), 1, sum(counts, last - WEEKS, last));
        return one == TrendDirection.FLAT ? direction(sum(counts, last - 1, last + 1), 2, sum(counts, 0, WEEKS)) : one;
    }

    /// @param now the denials of the compared weeks
    /// @param weeks the number of compared weeks
    /// @param before the denials of the four weeks before them
    private static TrendDirection direction(long now, int weeks, long before) {
        double expected = (double) before * weeks / WEEKS;
        double scatter = Math.sqrt(expected * (1 + (double) weeks / WEEKS));
        double threshold = Math.max(MIN_CHANGE * expected, CRITICAL_DEVIATIONS * Math.max(1, scatter));
        if (now - expected > threshold) {
            return TrendDirection.RISING;
        }
        return expected - now > threshold ? TrendDirection.FALLING : TrendDirection.FLAT;
    }

    private static long sum(List<Long> counts, int from, int to) {
        return counts.subList(from, to).stream().mapToLong(Long::longValue).sum();
    }
}
