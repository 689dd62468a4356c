package health.overturn.denials.metric;

import java.util.List;

/// A week's denials beside the mean of the four weeks before.
///
/// @param count of the week
/// @param cents of the week
/// @param before the counts of the four weeks before, oldest first
/// @param centsBefore their cents
public record Growth(
        Cell cell, long count, long cents, List<Long> before, List<Long> centsBefore, Direction direction) {
    public Growth {
        before = List.copyOf(before);
        centsBefore = List.copyOf(centsBefore);
    }

    /// Over the mean of the four weeks: `count / mean - 1`, undivided.
    public Value.Ratio overMean() {
        return over(count, before);
    }

    public Value.Ratio overMeanOfCents() {
        return over(cents, centsBefore);
    }

    private static Value.Ratio over(long now, List<Long> before) {
        long sum = before.stream().mapToLong(Long::longValue).sum();
        return new Value.Ratio(Math.subtractExact(Math.multiplyExact(now, before.size()), sum), sum);
    }
}
