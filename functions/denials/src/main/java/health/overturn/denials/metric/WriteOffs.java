package health.overturn.denials.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a week's service lines had written off as charge above the contract (CO-45), by the share of the charge.
///
/// @param lines by payer and procedure, then by the share in whole percent
public record WriteOffs(Map<LineGroup, SortedMap<Integer, LinesAt>> lines) {
    public static final WriteOffs NONE = new WriteOffs(Map.of());

    public WriteOffs {
        lines = Map.copyOf(lines);
    }

    public SortedMap<Integer, LinesAt> of(LineGroup group) {
        return lines.getOrDefault(group, new TreeMap<>());
    }

    /// A share whose lines were all reversed stays, so that the order in which they come makes no difference.
    WriteOffs plus(Map<LineGroup, SortedMap<Integer, LinesAt>> change) {
        Map<LineGroup, SortedMap<Integer, LinesAt>> next = new HashMap<>(lines);
        change.forEach((group, shares) -> {
            SortedMap<Integer, LinesAt> sum = new TreeMap<>(of(group));
            shares.forEach((percent, at) -> sum.merge(percent, at, LinesAt::plus));
            next.put(group, sum);
        });
        return new WriteOffs(next);
    }
}
