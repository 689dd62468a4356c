package health.overturn.denials.rollup;

import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What a practice's figures rest on: its denials that are open or recently resolved, and what happened by week.
///
/// The same lines in any order, in any portions and with copies make the same book, for a day that does not go back.
///
/// @param denials by name
public record MetricsRollup(Map<String, MeasuredDenial> denials, WeeklyFlow flow) {
    public static final MetricsRollup EMPTY = new MetricsRollup(Map.of(), WeeklyFlow.EMPTY);

    /// Weeks for which a resolved denial stays: long enough for a late copy of an earlier move to be known as one.
    public static final int RESOLVED_WEEKS = 13;

    public MetricsRollup {
        denials = Map.copyOf(denials);
    }

    /// The book after these moves; of each denial the latest counts.
    public MetricsRollup plus(Collection<LoggedMove> moves) {
        if (moves.isEmpty()) {
            return this;
        }
        Map<String, MeasuredDenial> next = new HashMap<>(denials);
        moves.forEach(move -> next.merge(move.denial(), MeasuredDenial.of(move), MetricsRollup::later));
        return new MetricsRollup(next, flow);
    }

    private static MeasuredDenial later(MeasuredDenial one, MeasuredDenial other) {
        return other.version() > one.version() ? other : one;
    }

    /// The book after a block of claims has grown.
    public MetricsRollup plus(ClaimShard.ShardChange change) {
        return new MetricsRollup(denials, flow.plus(change.flow()));
    }

    /// Without what is too long ago on this day to be measured.
    public MetricsRollup prunedOn(LocalDate day) {
        LocalDate oldest = day.minusWeeks(RESOLVED_WEEKS);
        Map<String, MeasuredDenial> recent = new HashMap<>(denials);
        recent.values()
                .removeIf(denial ->
                        denial.resolvedOn() != null && denial.resolvedOn().isBefore(oldest));
        return new MetricsRollup(recent, flow.prunedOn(day));
    }
}
