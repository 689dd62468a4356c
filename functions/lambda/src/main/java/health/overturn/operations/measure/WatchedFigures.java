package health.overturn.operations.measure;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.DimensionValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of a snapshot that alarms watch. They count denials and cents of a whole practice, and name nothing.
final class WatchedFigures {
    private static final List<Metric> WATCHED = List.of(Metric.HELD, Metric.CARRIED_OVER, Metric.AT_RISK_7_DOLLARS);

    private WatchedFigures() {}

    static Map<String, Long> of(Snapshot snapshot) {
        return WATCHED.stream().collect(Collectors.toMap(Metric::key, metric -> amount(snapshot, metric)));
    }

    private static long amount(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL)
                .filter(FigureValue.Whole.class::isInstance)
                .map(value -> ((FigureValue.Whole) value).amount())
                .orElse(0L);
    }
}
