package health.overturn.denials.metric;

import java.util.stream.LongStream;

/// The exact value of a figure.
public sealed interface FigureValue {
    /// A number of denials, claims or cents, as the unit of the metric says.
    record Whole(long amount) implements FigureValue {}

    /// A share or a mean, kept as numerator and denominator.
    record Ratio(long numerator, long denominator) implements FigureValue {}

    /// A median and a 90th percentile of days. Each is the smallest number of days that so many denials do not
    /// exceed.
    ///
    /// @param count the number of denials; with none there is no data
    record Days(long median, long ninetieth, int count) implements FigureValue {
        public static Days of(LongStream days) {
            long[] sorted = days.sorted().toArray();
            return new Days(quantile(sorted, 50), quantile(sorted, 90), sorted.length);
        }

        /// The nearest rank: the smallest value that this many percent do not exceed.
        private static long quantile(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
        }
    }

    /// Whether there is no data because there is nothing to divide by. No data is not 0.
    default boolean isNoData() {
        return switch (this) {
            case Whole _ -> false;
            case Ratio ratio -> ratio.denominator() <= 0;
            case Days days -> days.count() == 0;
        };
    }
}
