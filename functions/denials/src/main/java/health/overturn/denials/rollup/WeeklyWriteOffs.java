package health.overturn.denials.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a week's service lines had written off as charge above the contract (CO-45), by the share of the charge.
///
/// @param lines by payer and procedure, then by the share in whole percent
public record WeeklyWriteOffs(Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> lines) {
    public static final WeeklyWriteOffs NONE = new WeeklyWriteOffs(Map.of());

    public WeeklyWriteOffs {
        lines = Map.copyOf(lines);
    }

    public SortedMap<Integer, WriteOffBucket> of(PayerProcedure group) {
        return lines.getOrDefault(group, new TreeMap<>());
    }

    /// A share whose lines were all reversed stays, so that the order in which they come makes no difference.
    WeeklyWriteOffs plus(Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> change) {
        Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> next = new HashMap<>(lines);
        change.forEach((group, shares) -> {
            SortedMap<Integer, WriteOffBucket> sum = new TreeMap<>(of(group));
            shares.forEach((percent, at) -> sum.merge(percent, at, WriteOffBucket::plus));
            next.put(group, sum);
        });
        return new WeeklyWriteOffs(next);
    }
}
