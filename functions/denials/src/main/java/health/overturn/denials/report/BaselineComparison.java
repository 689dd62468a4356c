package health.overturn.denials.report;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.DimensionValue;
import java.util.OptionalDouble;

/// Compares a practice's figures with those of a baseline.
///
/// @param baselineCollection the payers' net collection rate by cash over twelve weeks, at the baseline
/// @param collection the same rate now
/// @param baselineAged open dollars past 90 days divided by all open dollars, at the baseline
/// @param aged the same share now
public record BaselineComparison(
        FigureValue.Ratio baselineCollection,
        FigureValue.Ratio collection,
        FigureValue.Ratio baselineAged,
        FigureValue.Ratio aged) {
    public static BaselineComparison between(Snapshot baseline, Snapshot now) {
        return new BaselineComparison(
                ratio(baseline, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS),
                ratio(now, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS),
                ratio(baseline, Metric.AGED_DOLLARS),
                ratio(now, Metric.AGED_DOLLARS));
    }

    /// The change of the net collection rate in percentage points; empty if either rate has no data.
    public OptionalDouble collectionPoints() {
        return collection.isNoData() || baselineCollection.isNoData()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (share(collection) - share(baselineCollection)));
    }

    /// The change of the dollars past 90 days in percent; empty if there were none at the baseline.
    public OptionalDouble agedChangePercent() {
        return baselineAged.numerator() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (aged.numerator() - baselineAged.numerator()) / baselineAged.numerator());
    }

    private static double share(FigureValue.Ratio ratio) {
        return (double) ratio.numerator() / ratio.denominator();
    }

    private static FigureValue.Ratio ratio(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL)
                .filter(FigureValue.Ratio.class::isInstance)
                .map(FigureValue.Ratio.class::cast)
                .orElse(new FigureValue.Ratio(0, 0));
    }
}
