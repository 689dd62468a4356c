package health.overturn.lambda.capacity;

import java.util.Map;
import java.util.TreeMap;

/// What a [CapacityMeter] has counted.
///
/// @param writeUnits of the table and its indexes
/// @param halfReadUnits read units, counted in halves: an eventually consistent read of up to 4 KB is one
/// half
/// @param calls to AWS, by operation
public record Count(long writeUnits, long halfReadUnits, Map<String, Long> calls) {
    public Count {
        calls = Map.copyOf(calls);
    }

    public double readUnits() {
        return halfReadUnits / 2.0;
    }

    public long calls(String operation) {
        return calls.getOrDefault(operation, 0L);
    }

    /// What was counted since an earlier count.
    public Count since(Count earlier) {
        Map<String, Long> difference = new TreeMap<>(calls);
        earlier.calls.forEach((operation, count) -> difference.merge(operation, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return new Count(writeUnits - earlier.writeUnits, halfReadUnits - earlier.halfReadUnits, difference);
    }
}
