package health.overturn.lambda.capacity;

import java.util.Map;
import java.util.TreeMap;

/// The units and calls that a [CapacityMeter] counted.
///
/// @param writes write units of the table and its indexes, by kind of item and what the write did
/// @param halfReads read units in halves by kind of item; an eventually consistent read of up to 4 KB is one half
/// @param calls calls to AWS, by operation
public record CapacityCount(Map<String, Long> writes, Map<String, Long> halfReads, Map<String, Long> calls) {
    public CapacityCount {
        writes = Map.copyOf(writes);
        halfReads = Map.copyOf(halfReads);
        calls = Map.copyOf(calls);
    }

    public long writeUnits() {
        return writes.values().stream().mapToLong(Long::longValue).sum();
    }

    public double readUnits() {
        return halfReads.values().stream().mapToLong(Long::longValue).sum() / 2.0;
    }

    public long calls(String operation) {
        return calls.getOrDefault(operation, 0L);
    }

    /// The difference from an earlier count.
    public CapacityCount since(CapacityCount earlier) {
        return new CapacityCount(
                since(writes, earlier.writes), since(halfReads, earlier.halfReads), since(calls, earlier.calls));
    }

    private static Map<String, Long> since(Map<String, Long> now, Map<String, Long> earlier) {
        Map<String, Long> difference = new TreeMap<>(now);
        earlier.forEach((name, count) -> difference.merge(name, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }
}
