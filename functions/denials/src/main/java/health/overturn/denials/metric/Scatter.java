package health.overturn.denials.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a change of weekly values from what chance does to them.
final class Scatter {
    static final int WEEKS = 4;

    /// A smaller relative change is flat, however certain it is.
    private static final double MIN_CHANGE = 0.2;

    /// A difference of this many standard deviations occurs by chance about once in twenty.
    private static final double LIKELY_DEVIATIONS = 1.645;

    /// A difference of this many standard deviations occurs by chance about once in two hundred.
    private static final double SURE_DEVIATIONS = 2.576;

    /// A value this many standard deviations of four values from their mean occurs by chance about once in twenty
    /// (Student's distribution with three degrees of freedom).
    private static final double STUDENT_DEVIATIONS = 2.353;

    private Scatter() {}

    /// A direction and how sure it is.
    record Change(TrendDirection direction, @Nullable TrendCertainty certainty) {
        static final Change NONE = new Change(TrendDirection.FLAT, null);
        static final Change UNKNOWN = new Change(TrendDirection.UNKNOWN, null);
    }

    /// The change of a number of events, which scatters by about its square root.
    ///
    /// @param now the events of the compared weeks
    /// @param weeks the number of compared weeks
    /// @param before the events of the four weeks before them
    static Change ofCounts(long now, int weeks, long before) {
        double expected = (double) before * weeks / WEEKS;
        double deviation = Math.max(1, Math.sqrt(expected * (1 + (double) weeks / WEEKS)));
        double change = now - expected;
        if (Math.abs(change) <= Math.max(MIN_CHANGE * expected, LIKELY_DEVIATIONS * deviation)) {
            return Change.NONE;
        }
        return new Change(
                change > 0 ? TrendDirection.RISING : TrendDirection.FALLING,
                isSure(now, weeks, expected) ? TrendCertainty.SURE : TrendCertainty.LIKELY);
    }

    /// Compares by square roots (Anscombe), which scatter alike for small and large numbers. Small numbers deviate
    /// upwards more often than their own scatter says.
    private static boolean isSure(long now, int weeks, double expected) {
        double difference = 2 * (Math.sqrt(now + 0.375) - Math.sqrt(expected + 0.375));
        return Math.abs(difference) > SURE_DEVIATIONS * Math.sqrt(1 + (double) weeks / WEEKS);
    }

    /// The direction of an amount, which scatters as the four weeks before show.
    ///
    /// @param before the amounts of four weeks
    static TrendDirection ofAmounts(long now, List<Long> before) {
        double mean = before.stream().mapToLong(Long::longValue).average().orElse(0);
        double squares = before.stream()
                .mapToDouble(amount -> (amount - mean) * (amount - mean))
                .sum();
        double deviation = Math.sqrt(squares / (WEEKS - 1) * (1 + 1.0 / WEEKS));
        double change = now - mean;
        if (Math.abs(change) <= Math.max(MIN_CHANGE * mean, STUDENT_DEVIATIONS * deviation)) {
            return TrendDirection.FLAT;
        }
        return change > 0 ? TrendDirection.RISING : TrendDirection.FALLING;
    }
}
