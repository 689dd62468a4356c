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
    private final Map<String, FirstDenial> come = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> lines = new HashMap<>();
    private long sign = 1;

    /// From here on, what is counted takes away.
    void takeAway() {
        sign = -1;
    }

    /// From here on, what is counted adds.
    void add() {
        sign = 1;
    }

    void count(Week week, DimensionValue cell, WeeklyMeasure tally, long amount) {
        long[] values = sums.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(cell, _ -> new long[WeeklyMeasure.values().length]);
        values[tally.place()] = Math.addExact(values[tally.place()], sign * amount);
    }

    void firstDenial(FirstDenial denial) {
        if (sign > 0) {
            come.put(denial.id(), denial);
        } else {
            gone.add(denial.id());
        }
    }

    /// @param percent that was written off
    void lines(Week week, PayerProcedure group, int percent, WriteOffBucket at) {
        lines.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(group, _ -> new TreeMap<>())
                .merge(percent, sign > 0 ? at : at.negated(), WriteOffBucket::plus);
    }

    SortedMap<Week, Map<DimensionValue, long[]>> sums() {
        return sums;
    }

    Map<String, FirstDenial> come() {
        return come;
    }

    Set<String> gone() {
        return gone;
    }

    Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> lines() {
        return lines;
    }
}
