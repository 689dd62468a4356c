package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What becomes different in the weeks' sums when claims grow; gathered, then added at once.
final class WeeklyFlowChange {
    private final SortedMap<Week, Map<DimensionValue, long[]>> sums = new TreeMap<>();
    private final Map<String, FirstDenial> addedDenials = new HashMap<>();
    private final Set<String> removedDenials = new HashSet<>();
    private final Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> writeOffs = new HashMap<>();
    private long sign = 1;

    /// From here on, what is counted takes away.
    void subtract() {
        sign = -1;
    }

    /// From here on, what is counted adds.
    void add() {
        sign = 1;
    }

    void count(Week week, DimensionValue part, WeeklyMeasure measure, long amount) {
        long[] values = sums.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(part, _ -> new long[WeeklyMeasure.values().length]);
        values[measure.index()] = Math.addExact(values[measure.index()], sign * amount);
    }

    void countFirstDenial(FirstDenial denial) {
        if (sign > 0) {
            addedDenials.put(denial.id(), denial);
        } else {
            removedDenials.add(denial.id());
        }
    }

    /// @param percent that was written off
    void countWriteOffs(Week week, PayerProcedure procedure, int percent, WriteOffBucket bucket) {
        writeOffs
                .computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(procedure, _ -> new TreeMap<>())
                .merge(percent, sign > 0 ? bucket : bucket.negated(), WriteOffBucket::plus);
    }

    SortedMap<Week, Map<DimensionValue, long[]>> sums() {
        return sums;
    }

    Map<String, FirstDenial> addedDenials() {
        return addedDenials;
    }

    Set<String> removedDenials() {
        return removedDenials;
    }

    Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> writeOffs() {
        return writeOffs;
    }
}
