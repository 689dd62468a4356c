package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.worth.AllowedAmounts;
import health.overturn.denials.worth.PricedProcedure;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Collects the changes of the weekly flow by updated claims, so that they can be added at once.
final class WeeklyFlowChange {
    private final SortedMap<Week, Map<DimensionValue, long[]>> sums = new TreeMap<>();
    private final Map<String, FirstDenial> addedDenials = new HashMap<>();
    private final Set<String> removedDenials = new HashSet<>();
    private final Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> writeOffs = new HashMap<>();
    private final SortedMap<YearMonth, Map<PricedProcedure, SortedMap<Long, Integer>>> allowed = new TreeMap<>();
    private long sign = 1;

    /// Subtracts whatever is counted from now on.
    void subtract() {
        sign = -1;
    }

    /// Adds whatever is counted from now on.
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

    /// @param percent the share of the charge that was written off
    void countWriteOffs(Week week, PayerProcedure procedure, int percent, WriteOffBucket bucket) {
        writeOffs
                .computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(procedure, _ -> new TreeMap<>())
                .merge(percent, sign > 0 ? bucket : bucket.negated(), WriteOffBucket::plus);
    }

    /// Counts a line that the payer allowed.
    void countAllowed(Week week, PricedProcedure procedure, long cents) {
        allowed.computeIfAbsent(YearMonth.from(week.monday()), _ -> new HashMap<>())
                .computeIfAbsent(procedure, _ -> new TreeMap<>())
                .merge(cents, sign > 0 ? 1 : -1, Integer::sum);
    }

    AllowedAmounts allowed() {
        return new AllowedAmounts(allowed);
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
