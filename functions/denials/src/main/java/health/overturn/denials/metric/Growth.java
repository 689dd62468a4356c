package health.overturn.denials.metric;

import health.overturn.denials.rollup.DimensionValue;
import java.util.List;

/// A week's denials beside the mean of the four weeks before.
///
/// @param count of the week
/// @param cents of the week
/// @param before the counts of the four weeks before, oldest first
/// @param centsBefore their cents
public record Growth(
        DimensionValue part,
        long count,
        long cents,
        List<Long> countsBefore,
        List<Long> centsBefore,
        TrendDirection direction) {
    public Growth {
        countsBefore = List.copyOf(countsBefore);
        centsBefore = List.copyOf(centsBefore);
    }

    /// Over the mean of the four weeks: `count / mean - 1`, undivided.
    public FigureValue.Ratio overMean() {
        return overMean(count, countsBefore);
    }

    public FigureValue.Ratio overMeanOfCents() {
        return overMean(cents, centsBefore);
    }

    private static FigureValue.Ratio overMean(long now, List<Long> before) {
        long sum = before.stream().mapToLong(Long::longValue).sum();
        return new FigureValue.Ratio(Math.subtractExact(Math.multiplyExact(now, before.size()), sum), sum);
    }
}
