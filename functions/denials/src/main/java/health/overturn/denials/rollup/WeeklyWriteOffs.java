package health.overturn.denials.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The contractual write-offs (CO-45) of one week's service lines, by their share of the charge.
///
/// @param buckets by payer and procedure, then by the share in whole percent
public record WeeklyWriteOffs(Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> buckets) {
    public static final WeeklyWriteOffs EMPTY = new WeeklyWriteOffs(Map.of());

    public WeeklyWriteOffs {
        buckets = Map.copyOf(buckets);
    }

    public SortedMap<Integer, WriteOffBucket> bucketsOf(PayerProcedure procedure) {
        return buckets.getOrDefault(procedure, new TreeMap<>());
    }

    /// Adds a change. A bucket whose lines were all reversed stays, so that the order of the lines makes no
    /// difference.
    WeeklyWriteOffs plus(Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> change) {
        Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>> next = new HashMap<>(buckets);
        change.forEach((procedure, shares) -> {
            SortedMap<Integer, WriteOffBucket> sum = new TreeMap<>(bucketsOf(procedure));
            shares.forEach((percent, bucket) -> sum.merge(percent, bucket, WriteOffBucket::plus));
            next.put(procedure, sum);
        });
        return new WeeklyWriteOffs(next);
    }
}
