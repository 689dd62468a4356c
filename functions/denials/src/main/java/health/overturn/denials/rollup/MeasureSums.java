package health.overturn.denials.rollup;

import java.util.Arrays;

/// One sum for each [WeeklyMeasure]. Instances are immutable.
public final class MeasureSums {
    public static final MeasureSums ZERO = new MeasureSums(new long[0]);

    private final long[] values;

    private MeasureSums(long[] values) {
        this.values = values;
    }

    /// @param values at the indexes of the measures; missing values at the end are 0
    public static MeasureSums of(long... values) {
        int length = values.length;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return length == 0 ? ZERO : new MeasureSums(Arrays.copyOf(values, length));
    }

    public long get(WeeklyMeasure measure) {
        return measure.index() < values.length ? values[measure.index()] : 0;
    }

    /// The sums at the indexes of the measures, without zeros at the end.
    public long[] values() {
        return values.clone();
    }

    public MeasureSums plus(MeasureSums other) {
        long[] sum = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int index = 0; index < other.values.length; index++) {
            sum[index] = Math.addExact(sum[index], other.values[index]);
        }
        return of(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasureSums sums && Arrays.equals(values, sums.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "MeasureSums" + Arrays.toString(values);
    }
}
