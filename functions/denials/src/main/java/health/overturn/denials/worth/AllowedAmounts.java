package health.overturn.denials.worth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How often payers allowed which amount for a line of a procedure: the paid lines of the last twelve
/// months, counted by amount.
///
/// The counts are sums, so the order in which lines arrive makes no difference.
///
/// @param months for each month the number of lines by procedure and allowed cents
public record AllowedAmounts(SortedMap<YearMonth, Map<PricedProcedure, SortedMap<Long, Integer>>> months) {
    public static final AllowedAmounts NONE = new AllowedAmounts(new TreeMap<>());

    /// The number of months before the current one that count.
    private static final int MONTHS = 12;

    public AllowedAmounts {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /// Adds another count, whose numbers may be negative.
    public AllowedAmounts plus(AllowedAmounts change) {
        SortedMap<YearMonth, Map<PricedProcedure, SortedMap<Long, Integer>>> next = new TreeMap<>(months);
        change.months.forEach((month, procedures) -> {
            Map<PricedProcedure, SortedMap<Long, Integer>> sum = new HashMap<>(next.getOrDefault(month, Map.of()));
            procedures.forEach((procedure, counts) -> {
                SortedMap<Long, Integer> counted = new TreeMap<>(sum.getOrDefault(procedure, new TreeMap<>()));
                counts.forEach((cents, count) -> counted.merge(cents, count, AllowedAmounts::sumOrNull));
                sum.put(procedure, counted);
            });
            sum.values().removeIf(Map::isEmpty);
            next.put(month, sum);
        });
        next.values().removeIf(Map::isEmpty);
        return new AllowedAmounts(next);
    }

    /// An amount that no line has any more is no entry, so that equal lines give equal counts.
    private static @Nullable Integer sumOrNull(Integer one, Integer other) {
        int sum = one + other;
        return sum == 0 ? null : Integer.valueOf(sum);
    }

    /// Returns the counts without months that are too old on this day.
    public AllowedAmounts prunedOn(LocalDate day) {
        return new AllowedAmounts(months.tailMap(YearMonth.from(day).minusMonths(MONTHS)));
    }

    /// The prices of all procedures with enough lines, in their order.
    public PriceTable prices() {
        Map<PricedProcedure, SortedMap<Long, Integer>> all = new HashMap<>();
        months.values()
                .forEach(procedures -> procedures.forEach((procedure, counts) -> {
                    SortedMap<Long, Integer> sum = all.computeIfAbsent(procedure, _ -> new TreeMap<>());
                    counts.forEach((cents, count) -> sum.merge(cents, count, Integer::sum));
                }));
        return PriceTable.of(all);
    }
}
