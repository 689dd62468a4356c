package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.UpstreamRank;
import health.overturn.denials.rollup.DimensionValue;
import java.util.List;
import java.util.Optional;

/// The data from which a letter is written.
///
/// @param practice the practice's id
/// @param week the snapshot of the ended week
/// @param earlier snapshots of the weeks before, oldest first
/// @param baseline the snapshot with which the practice compares itself, if it has one
/// @param upstream the week's ranking of upstream systems
public record LetterFacts(
        String practice,
        Snapshot week,
        List<Snapshot> earlier,
        Optional<Snapshot> baseline,
        List<UpstreamRank> upstream,
        List<PreventionReview> reviews) {
    public LetterFacts {
        earlier = List.copyOf(earlier);
        upstream = List.copyOf(upstream);
        reviews = List.copyOf(reviews);
    }

    long whole(Metric metric) {
        return whole(week, metric, DimensionValue.ALL);
    }

    FigureValue.Ratio ratio(Metric metric) {
        return ratio(week, metric);
    }

    FigureValue.Days days(Metric metric) {
        return week.value(metric, DimensionValue.ALL)
                .filter(FigureValue.Days.class::isInstance)
                .map(FigureValue.Days.class::cast)
                .orElse(new FigureValue.Days(0, 0, 0));
    }

    static long whole(Snapshot snapshot, Metric metric, DimensionValue part) {
        return snapshot.value(metric, part)
                .filter(FigureValue.Whole.class::isInstance)
                .map(value -> ((FigureValue.Whole) value).amount())
                .orElse(0L);
    }

    static FigureValue.Ratio ratio(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL)
                .filter(FigureValue.Ratio.class::isInstance)
                .map(FigureValue.Ratio.class::cast)
                .orElse(new FigureValue.Ratio(0, 0));
    }
}
