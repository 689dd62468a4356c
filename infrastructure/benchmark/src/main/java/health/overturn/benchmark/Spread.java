package health.overturn.benchmark;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// The lowest, the median and the highest of several figures.
public record Spread(double lowest, double median, double highest) {
    public static Spread of(int count, IntToDoubleFunction figure) {
        double[] sorted = new double[count];
        Arrays.setAll(sorted, figure);
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[count / 2], sorted[count - 1]);
    }
}
