package health.overturn.denials.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The sums of one week for each part of the practice.
public record WeeklySums(Map<DimensionValue, MeasureSums> sums) {
    public static final WeeklySums EMPTY = new WeeklySums(Map.of());

    public WeeklySums {
        sums = Map.copyOf(sums);
    }

    public MeasureSums sumsOf(DimensionValue part) {
        return sums.getOrDefault(part, MeasureSums.ZERO);
    }

    public long get(DimensionValue part, WeeklyMeasure measure) {
        return sumsOf(part).get(measure);
    }

    public Set<DimensionValue> parts() {
        return sums.keySet();
    }

    WeeklySums plus(Map<DimensionValue, long[]> change) {
        Map<DimensionValue, MeasureSums> next = new HashMap<>(sums);
        change.forEach((part, values) -> {
            MeasureSums sum = sumsOf(part).plus(MeasureSums.of(values));
            if (sum.equals(MeasureSums.ZERO)) {
                next.remove(part);
            } else {
                next.put(part, sum);
            }
        });
        return new WeeklySums(next);
    }
}
