package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.Scatter.Change;
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
/// If neither differs, the trend is flat. Weeks before the practice's first remittance are unknown, not zero; with
/// fewer than four known weeks the trend is unknown too.
public final class Trend {
    private final WeeklyFlow flow;

    public Trend(WeeklyFlow flow) {
        this.flow = flow;
    }

    /// The growth of every part that had denials in the week or the five before, the whole practice first.
    public List<Growth> growthIn(Week week) {
        Set<DimensionValue> parts = new TreeSet<>(DimensionValue.ORDER);
        parts.add(DimensionValue.ALL);
        IntStream.rangeClosed(-Scatter.WEEKS - 1, 0)
                .forEach(back -> flow.sumsOf(week.plus(back)).sums().entrySet().stream()
                        .filter(entry -> entry.getValue().get(WeeklyMeasure.DENIED) > 0)
                        .forEach(entry -> parts.add(entry.getKey())));
        return parts.stream().map(part -> growthOf(part, week)).toList();
    }

    private Growth growthOf(DimensionValue part, Week week) {
        List<Long> countsBefore = before(part, week, WeeklyMeasure.DENIED);
        List<Long> centsBefore = before(part, week, WeeklyMeasure.DENIED_CENTS);
        long count = flow.sumsOf(week).get(part, WeeklyMeasure.DENIED);
        long cents = flow.sumsOf(week).get(part, WeeklyMeasure.DENIED_CENTS);
        Change change = change(count, countsBefore);
        List<Long> fourWeeks = latest(centsBefore);
        return new Growth(
                part,
                count,
                cents,
                latest(countsBefore),
                fourWeeks,
                change.direction(),
                change.certainty(),
                fourWeeks.size() < Scatter.WEEKS ? TrendDirection.UNKNOWN : Scatter.ofAmounts(cents, fourWeeks));
    }

    /// The values of the known ones of the five weeks before, oldest first.
    private List<Long> before(DimensionValue part, Week week, WeeklyMeasure measure) {
        List<Long> values = new ArrayList<>();
        for (int back = Scatter.WEEKS + 1; back >= 1; back--) {
            Week earlier = week.plus(-back);
            if (!flow.weeks().isEmpty() && earlier.compareTo(flow.weeks().firstKey()) >= 0) {
                values.add(flow.sumsOf(earlier).get(part, measure));
            }
        }
        return values;
    }

    private static List<Long> latest(List<Long> before) {
        return before.subList(Math.max(0, before.size() - Scatter.WEEKS), before.size());
    }

    /// @param before the values of the known ones of the five weeks before, oldest first
    static Change change(long count, List<Long> before) {
        if (before.size() < Scatter.WEEKS) {
            return Change.UNKNOWN;
        }
        Change one = Scatter.ofCounts(count, 1, sum(latest(before)));
        return one.equals(Change.NONE) && before.size() > Scatter.WEEKS
                ? Scatter.ofCounts(count + before.getLast(), 2, sum(before.subList(0, Scatter.WEEKS)))
                : one;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
