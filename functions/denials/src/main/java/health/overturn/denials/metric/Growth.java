package health.overturn.denials.metric;

import health.overturn.denials.rollup.DimensionValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A week's denials compared with the four weeks before, as far as they are known.
///
/// @param count the denials of the week
/// @param cents the denied cents of the week
/// @param countsBefore the denials of each known one of the four weeks before, oldest first
/// @param centsBefore the denied cents of each known one of the four weeks before, oldest first
/// @param direction the direction of the number of denials
/// @param certainty how sure the direction is; absent where it is flat or unknown
/// @param centsDirection the direction of the denied cents
public record Growth(
        DimensionValue part,
        long count,
        long cents,
        List<Long> countsBefore,
        List<Long> centsBefore,
        TrendDirection direction,
        @Nullable TrendCertainty certainty,
        TrendDirection centsDirection) {
    public Growth {
        countsBefore = List.copyOf(countsBefore);
        centsBefore = List.copyOf(centsBefore);
    }

    /// The growth over the mean of the known weeks: `count / mean - 1` as numerator and denominator.
    public FigureValue.Ratio overMean() {
        long sum = sum(countsBefore);
        return new FigureValue.Ratio(Math.subtractExact(Math.multiplyExact(count, countsBefore.size()), sum), sum);
    }

    /// The mean of the known weeks before.
    public FigureValue.Ratio meanBefore() {
        return new FigureValue.Ratio(sum(countsBefore), countsBefore.size());
    }

    /// The mean denied cents of the known weeks before.
    public FigureValue.Ratio meanCentsBefore() {
        return new FigureValue.Ratio(sum(centsBefore), centsBefore.size());
    }

    /// The direction in words, such as `probably rising`.
    public String directionText() {
        String probably = certainty == TrendCertainty.LIKELY ? "probably " : "";
        return switch (direction) {
            case RISING -> probably + "rising";
            case FLAT -> "flat";
            case FALLING -> probably + "falling";
            case UNKNOWN -> "too new to tell";
        };
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
