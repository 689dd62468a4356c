package health.overturn.denials.metric;

import java.util.stream.LongStream;

/// What a figure comes to, exactly.
public sealed interface FigureValue {
    /// Denials, claims or cents, as the metric's unit says.
    record Whole(long amount) implements FigureValue {}

    /// A share or a mean, left undivided.
    record Ratio(long numerator, long denominator) implements FigureValue {}

    /// Days of several denials: each is one that occurs, the smallest that so many do not exceed.
    ///
    /// @param of how many denials; with none there is nothing to tell
    record Days(long median, long ninetieth, int count) implements FigureValue {
        public static Days of(LongStream days) {
            long[] sorted = days.sorted().toArray();
            return new Days(quantile(sorted, 50), quantile(sorted, 90), sorted.length);
        }

        /// The nearest rank: the smallest that this many percent do not exceed.
        private static long quantile(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
        }
    }

    /// There is nothing to divide by: no data, which is not 0.
    default boolean isNoData() {
        return switch (this) {
            case Whole _ -> false;
            case Ratio ratio -> ratio.denominator() <= 0;
            case Days days -> days.count() == 0;
        };
    }
}
