package health.overturn.denials.metric;

import health.overturn.denials.rollup.DimensionValue;
import java.util.List;

/// A week's denials compared with the four weeks before.
///
/// @param count the denials of the week
/// @param cents the denied cents of the week
/// @param countsBefore the denials of each of the four weeks before, oldest first
/// @param centsBefore the denied cents of each of the four weeks before, oldest first
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

    /// The growth over the mean of the four weeks: `count / mean - 1` as numerator and denominator.
    public FigureValue.Ratio overMean() {
        long sum = countsBefore.stream().mapToLong(Long::longValue).sum();
        return new FigureValue.Ratio(Math.subtractExact(Math.multiplyExact(count, countsBefore.size()), sum), sum);
    }
}
