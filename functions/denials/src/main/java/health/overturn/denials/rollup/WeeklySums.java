package health.overturn.denials.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The sums of one week, for the practice and each of its parts.
public record WeeklySums(Map<DimensionValue, MeasureSums> sums) {
    public static final WeeklySums NONE = new WeeklySums(Map.of());

    public WeeklySums {
        sums = Map.copyOf(sums);
    }

    public MeasureSums of(DimensionValue cell) {
        return sums.getOrDefault(cell, MeasureSums.NONE);
    }

    public long get(DimensionValue cell, WeeklyMeasure tally) {
        return of(cell).get(tally);
    }

    public Set<DimensionValue> cells() {
        return sums.keySet();
    }

    WeeklySums plus(Map<DimensionValue, long[]> change) {
        Map<DimensionValue, MeasureSums> next = new HashMap<>(sums);
        change.forEach((cell, values) -> {
            MeasureSums sum = of(cell).plus(MeasureSums.of(values));
            if (sum.equals(MeasureSums.NONE)) {
                next.remove(cell);
            } else {
                next.put(cell, sum);
            }
        });
        return new WeeklySums(next);
    }
}
