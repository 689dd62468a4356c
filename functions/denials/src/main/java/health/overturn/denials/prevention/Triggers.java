package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.ReasonKey;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What calls for a prevention review: a category with so many first denials in each of some weeks running, and a
/// reason
/// among the practice's most frequent in each of them.
public final class Triggers {
    private final WeeklyFlow flow;
    private final int count;
    private final int weeks;
    private final int topReasons;

    public Triggers(WeeklyFlow flow, Settings settings) {
        this.flow = flow;
        this.count = settings.count(Threshold.PREVENTION_COUNT);
        this.weeks = settings.count(Threshold.PREVENTION_WEEKS);
        this.topReasons = settings.count(Threshold.TOP_REASONS);
    }

    /// What calls for a review when this week has ended, categories first.
    public List<Topic> of(Week ended) {
        Stream<Topic> categories = Stream.of(Category.values())
                .map(Topic::category)
                .filter(topic -> running(ended)
                        .allMatch(week -> WeekCount.of(flow, topic, week).count() >= count));
        Set<String> reasons = new HashSet<>(top(ended));
        running(ended).forEach(week -> reasons.retainAll(top(week)));
        return Stream.concat(categories, reasons.stream().sorted().map(Topic::reason))
                .toList();
    }

    /// The weeks that count, oldest first.
    Stream<Week> running(Week ended) {
        return IntStream.rangeClosed(1 - weeks, 0).mapToObj(ended::plus);
    }

    /// The most frequent reasons of a week; all that tie with the last of them are among them.
    private Set<String> top(Week week) {
        List<Map.Entry<DimensionValue, MeasureSums>> reasons = flow.of(week).sums().entrySet().stream()
                .filter(cell -> cell.getKey().by() == Dimension.REASON)
                .filter(cell -> ReasonKey.preventionLooksAt(cell.getKey().of()))
                .filter(cell -> denied(cell) > 0)
                .sorted(Comparator.comparingLong(Triggers::denied).reversed())
                .toList();
        long least = reasons.size() > topReasons ? denied(reasons.get(topReasons - 1)) : 1;
        Set<String> top = new HashSet<>();
        reasons.stream()
                .filter(cell -> denied(cell) >= least)
                .forEach(cell -> top.add(cell.getKey().of()));
        return top;
    }

    private static long denied(Map.Entry<DimensionValue, MeasureSums> cell) {
        return cell.getValue().get(WeeklyMeasure.FIRST_DENIED);
    }
}
