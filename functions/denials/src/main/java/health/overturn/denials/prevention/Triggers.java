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

/// Finds the topics that call for a prevention review.
///
/// A category does if it has enough first denials in each of the last weeks. A reason does if it has as many, and is
/// among the practice's most frequent in each of them. A category of which more than half are one such reason is that
/// reason's review, not a second one.
public final class Triggers {
    private final WeeklyFlow flow;
    private final int minDenials;
    private final int weekCount;
    private final int topReasons;

    public Triggers(WeeklyFlow flow, Settings settings) {
        this.flow = flow;
        this.minDenials = settings.count(Threshold.PREVENTION_COUNT);
        this.weekCount = settings.count(Threshold.PREVENTION_WEEKS);
        this.topReasons = settings.count(Threshold.TOP_REASONS);
    }

    /// The topics that call for a review when this week has ended, categories first.
    public List<Topic> topics(Week ended) {
        Set<String> frequent = new HashSet<>(frequentReasons(ended));
        evaluatedWeeks(ended).forEach(week -> frequent.retainAll(frequentReasons(week)));
        List<Topic> reasons = frequent.stream()
                .sorted()
                .map(Topic::reason)
                .filter(topic -> isEnough(topic, ended))
                .toList();
        Stream<Topic> categories = Stream.of(Category.values())
                .map(Topic::category)
                .filter(topic -> isEnough(topic, ended))
                .filter(topic -> reasons.stream().noneMatch(reason -> isMostOf(topic, reason, ended)));
        return Stream.concat(categories, reasons.stream()).toList();
    }

    private boolean isEnough(Topic topic, Week ended) {
        return evaluatedWeeks(ended)
                .allMatch(week -> WeekCount.of(flow, topic, week).count() >= minDenials);
    }

    private boolean isMostOf(Topic category, Topic reason, Week ended) {
        return reason.category() == category.category() && 2 * count(reason, ended) > count(category, ended);
    }

    private long count(Topic topic, Week ended) {
        return evaluatedWeeks(ended)
                .mapToLong(week -> WeekCount.of(flow, topic, week).count())
                .sum();
    }

    /// The weeks that count, oldest first.
    Stream<Week> evaluatedWeeks(Week ended) {
        return IntStream.rangeClosed(1 - weekCount, 0).mapToObj(ended::plus);
    }

    /// The most frequent reasons of a week, including all that tie with the last of them.
    private Set<String> frequentReasons(Week week) {
        List<Map.Entry<DimensionValue, MeasureSums>> reasons = flow.sumsOf(week).sums().entrySet().stream()
                .filter(part -> part.getKey().dimension() == Dimension.REASON)
                .filter(part -> ReasonKey.isForPrevention(part.getKey().value()))
                .filter(part -> denied(part) > 0)
                .sorted(Comparator.comparingLong(Triggers::denied).reversed())
                .toList();
        long threshold = reasons.size() > topReasons ? denied(reasons.get(topReasons - 1)) : 1;
        Set<String> top = new HashSet<>();
        reasons.stream()
                .filter(part -> denied(part) >= threshold)
                .forEach(part -> top.add(part.getKey().value()));
        return top;
    }

    private static long denied(Map.Entry<DimensionValue, MeasureSums> part) {
        return part.getValue().get(WeeklyMeasure.FIRST_DENIED);
    }
}
