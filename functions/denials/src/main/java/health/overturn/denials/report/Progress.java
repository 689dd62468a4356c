package health.overturn.denials.report;

import health.overturn.denials.metric.Cell;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.Value;
import java.util.OptionalDouble;

/// How far a practice has come since a baseline.
///
/// @param collectedThen the payers' net collection rate by cash over twelve weeks
/// @param agedThen open dollars past 90 days, of all open dollars
public record Progress(Value.Ratio collectedThen, Value.Ratio collected, Value.Ratio agedThen, Value.Ratio aged) {
    public static Progress between(Snapshot baseline, Snapshot now) {
        return new Progress(
                ratio(baseline, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS),
                ratio(now, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS),
                ratio(baseline, Metric.AGED_DOLLARS),
                ratio(now, Metric.AGED_DOLLARS));
    }

    /// The change of the net collection rate in percentage points; absent where one of them has no data.
    public OptionalDouble points() {
        return collected.isNoData() || collectedThen.isNoData()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (share(collected) - share(collectedThen)));
    }

    /// The change of the dollars past 90 days themselves in percent; absent where there were none.
    public OptionalDouble agedChange() {
        return agedThen.numerator() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (aged.numerator() - agedThen.numerator()) / agedThen.numerator());
    }

    private static double share(Value.Ratio ratio) {
        return (double) ratio.numerator() / ratio.denominator();
    }

    private static Value.Ratio ratio(Snapshot of, Metric metric) {
        return of.value(metric, Cell.ALL)
                .filter(Value.Ratio.class::isInstance)
                .map(Value.Ratio.class::cast)
                .orElse(new Value.Ratio(0, 0));
    }
}
