package health.overturn.denials.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The sums of one week, for the practice and each of its parts.
public record WeekSums(Map<Cell, Sums> sums) {
    public static final WeekSums NONE = new WeekSums(Map.of());

    public WeekSums {
        sums = Map.copyOf(sums);
    }

    public Sums of(Cell cell) {
        return sums.getOrDefault(cell, Sums.NONE);
    }

    public long get(Cell cell, Tally tally) {
        return of(cell).get(tally);
    }

    public Set<Cell> cells() {
        return sums.keySet();
    }

    WeekSums plus(Map<Cell, long[]> change) {
        Map<Cell, Sums> next = new HashMap<>(sums);
        change.forEach((cell, values) -> {
            Sums sum = of(cell).plus(Sums.of(values));
            if (sum.equals(Sums.NONE)) {
                next.remove(cell);
            } else {
                next.put(cell, sum);
            }
        });
        return new WeekSums(next);
    }
}
