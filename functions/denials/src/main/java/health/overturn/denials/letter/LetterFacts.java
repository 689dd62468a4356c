package health.overturn.denials.letter;

import health.overturn.denials.metric.Cell;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.Value;
import health.overturn.denials.prevention.Review;
import health.overturn.denials.prevention.UpstreamPlace;
import java.util.List;
import java.util.Optional;

/// What a letter is written from.
///
/// @param practice its id
/// @param week the snapshot of the ended week
/// @param earlier snapshots of weeks before it, oldest first
/// @param baseline the snapshot with which the practice compares itself, where it has one
/// @param upstream the week's ranking
public record LetterFacts(
        String practice,
        Snapshot week,
        List<Snapshot> earlier,
        Optional<Snapshot> baseline,
        List<UpstreamPlace> upstream,
        List<Review> reviews) {
    public LetterFacts {
        earlier = List.copyOf(earlier);
        upstream = List.copyOf(upstream);
        reviews = List.copyOf(reviews);
    }

    long whole(Metric metric) {
        return whole(week, metric, Cell.ALL);
    }

    Value.Ratio ratio(Metric metric) {
        return ratio(week, metric);
    }

    Value.Days days(Metric metric) {
        return week.value(metric, Cell.ALL)
                .filter(Value.Days.class::isInstance)
                .map(Value.Days.class::cast)
                .orElse(new Value.Days(0, 0, 0));
    }

    static long whole(Snapshot of, Metric metric, Cell cell) {
        return of.value(metric, cell)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).amount())
                .orElse(0L);
    }

    static Value.Ratio ratio(Snapshot of, Metric metric) {
        return of.value(metric, Cell.ALL)
                .filter(Value.Ratio.class::isInstance)
                .map(Value.Ratio.class::cast)
                .orElse(new Value.Ratio(0, 0));
    }
}
