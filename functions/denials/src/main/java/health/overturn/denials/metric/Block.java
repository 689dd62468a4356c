package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import health.overturn.denials.log.LoggedAdjudication;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The claims of one month of service, or of an eighth of them: a day's lines touch few blocks, however many there are.
///
/// @param claims by what their adjudications share; each claim's in the order of the fold
public record Block(Map<String, List<Answered>> claims) {
    public static final Block NONE = new Block(Map.of());

    private static final int SHARES = 8;
    private static final Comparator<Answered> ORDER =
            Comparator.comparing(Answered::order).thenComparing(Answered::id);

    public Block {
        claims = Map.copyOf(claims);
    }

    /// The same lines by the name of the block that each belongs to, such as `2026-03.5`.
    public static SortedMap<String, List<LoggedAdjudication>> parts(Collection<LoggedAdjudication> lines) {
        SortedMap<String, List<LoggedAdjudication>> parts = new TreeMap<>();
        lines.forEach(line ->
                parts.computeIfAbsent(name(line), _ -> new ArrayList<>()).add(line));
        return parts;
    }

    private static String name(LoggedAdjudication line) {
        // Without a day of service nothing ties two months together, for the claim is hashed with that day.
        String month = line.serviceMonth() == null
                ? "paid-" + YearMonth.from(line.paidOn())
                : line.serviceMonth().toString();
        return month + "." + Math.floorMod(line.claim().hashCode(), SHARES);
    }

    /// A block with more in it, and what that changes in the weeks.
    public record Grown(Block block, Change change) {}

    /// What grown blocks change in the weeks, to be added to a [Book].
    public static final class Change {
        private final FlowChange flow;

        private Change(FlowChange flow) {
            this.flow = flow;
        }

        FlowChange flow() {
            return flow;
        }
    }

    /// The block with these lines of its claims in it; lines that it has change nothing.
    public Grown plus(List<LoggedAdjudication> lines) {
        Map<String, List<Answered>> next = new HashMap<>(claims);
        Set<String> touched = new LinkedHashSet<>();
        for (LoggedAdjudication line : lines) {
            Answered.of(line).ifPresent(answer -> {
                next.merge(line.claim(), List.of(answer), (had, more) -> joined(had, more.getFirst()));
                touched.add(line.claim());
            });
        }
        Block after = new Block(next);
        FlowChange change = changed(next, touched);
        LineWriteOffs.count(lines, this, after, change);
        return new Grown(after, new Change(change));
    }

    /// The week in which an adjudication counts; absent where it is not in the block.
    @Nullable Week weekOf(String claim, String adjudication) {
        return claims.getOrDefault(claim, List.of()).stream()
                .filter(answer -> answer.id().equals(adjudication))
                .findFirst()
                .map(answer -> Week.of(answer.paidOn()))
                .orElse(null);
    }

    private FlowChange changed(Map<String, List<Answered>> next, Set<String> touched) {
        FlowChange change = new FlowChange();
        for (String claim : touched) {
            List<Answered> before = claims.getOrDefault(claim, List.of());
            List<Answered> after = next.getOrDefault(claim, List.of());
            if (!before.equals(after)) {
                change.takeAway();
                ClaimWalk.count(before, change);
                change.add();
                ClaimWalk.count(after, change);
            }
        }
        return change;
    }

    /// Copies may differ in place or in a date that only their envelope gave: the first in order stands for all.
    private static List<Answered> joined(List<Answered> had, Answered more) {
        List<Answered> all = new ArrayList<>(had);
        all.add(more);
        all.sort(ORDER);
        Map<String, Answered> byId = new LinkedHashMap<>();
        all.forEach(answer -> byId.putIfAbsent(answer.id(), answer));
        return List.copyOf(byId.values());
    }
}
