package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.log.LoggedAdjudication;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The claims of an eighth of one month of service. A day's log lines thus touch few shards, however many there are.
///
/// @param claims adjudications by the keyed hash of the claim, each claim's in the order of the fold
public record ClaimShard(Map<String, List<CountedAdjudication>> claims) {
    public static final ClaimShard EMPTY = new ClaimShard(Map.of());

    private static final int SHARDS_PER_MONTH = 8;
    private static final Comparator<CountedAdjudication> ORDER =
            Comparator.comparing(CountedAdjudication::order).thenComparing(CountedAdjudication::id);

    public ClaimShard {
        claims = Map.copyOf(claims);
    }

    /// Groups lines by the name of the shard that each belongs to, such as `2026-03.5`.
    public static SortedMap<String, List<LoggedAdjudication>> byShard(Collection<LoggedAdjudication> lines) {
        SortedMap<String, List<LoggedAdjudication>> parts = new TreeMap<>();
        lines.forEach(line ->
                parts.computeIfAbsent(shardName(line), _ -> new ArrayList<>()).add(line));
        return parts;
    }

    private static String shardName(LoggedAdjudication line) {
        // Adjudications without a day of service are grouped by the month of payment. The claim's hash
        // includes that day, so nothing relates them across months.
        String month = line.serviceMonth() == null
                ? "paid-" + YearMonth.from(line.paidOn())
                : line.serviceMonth().toString();
        return month + "." + Math.floorMod(line.claim().hashCode(), SHARDS_PER_MONTH);
    }

    /// A shard with more lines in it, and the change of the weekly flow that results.
    public record UpdatedShard(ClaimShard shard, ShardChange change) {}

    /// The change of the weekly flow by an updated shard, to be added to a [MetricsRollup].
    public static final class ShardChange {
        private final WeeklyFlowChange flow;

        private ShardChange(WeeklyFlowChange flow) {
            this.flow = flow;
        }

        WeeklyFlowChange flow() {
            return flow;
        }
    }

    /// Adds lines of the shard's claims. Copies of lines that the shard contains change nothing.
    public UpdatedShard plus(List<LoggedAdjudication> lines) {
        Map<String, List<CountedAdjudication>> added = new LinkedHashMap<>();
        for (LoggedAdjudication line : lines) {
            CountedAdjudication.of(line)
                    .ifPresent(adjudication -> added.computeIfAbsent(line.claim(), _ -> new ArrayList<>(1))
                            .add(adjudication));
        }
        Map<String, List<CountedAdjudication>> next = new HashMap<>(claims);
        added.forEach((claim, adjudications) ->
                next.put(claim, merged(claims.getOrDefault(claim, List.of()), adjudications)));
        ClaimShard after = new ClaimShard(next);
        WeeklyFlowChange change = flowChange(next, added.keySet());
        WriteOffCounter.count(lines, this, after, change);
        return new UpdatedShard(after, new ShardChange(change));
    }

    /// The week in which an adjudication counts; absent if the shard does not contain it.
    @Nullable Week weekOf(String claim, String adjudicationId) {
        return claims.getOrDefault(claim, List.of()).stream()
                .filter(adjudication -> adjudication.id().equals(adjudicationId))
                .findFirst()
                .map(adjudication -> Week.of(adjudication.paidOn()))
                .orElse(null);
    }

    private WeeklyFlowChange flowChange(Map<String, List<CountedAdjudication>> next, Set<String> touched) {
        WeeklyFlowChange change = new WeeklyFlowChange();
        for (String claim : touched) {
            List<CountedAdjudication> before = claims.getOrDefault(claim, List.of());
            List<CountedAdjudication> after = next.getOrDefault(claim, List.of());
            if (!before.equals(after)) {
                change.subtract();
                ClaimCounter.count(before, change);
                change.add();
                ClaimCounter.count(after, change);
            }
        }
        return change;
    }

    /// Copies may differ in position, or in a date that only their envelope gave. The first in order is kept.
    private static List<CountedAdjudication> merged(
            List<CountedAdjudication> existing, List<CountedAdjudication> added) {
        List<CountedAdjudication> all = new ArrayList<>(existing);
        all.addAll(added);
        all.sort(ORDER);
        Map<String, CountedAdjudication> byId = new LinkedHashMap<>();
        all.forEach(adjudication -> byId.putIfAbsent(adjudication.id(), adjudication));
        return List.copyOf(byId.values());
    }
}
