package health.overturn.denials.rollup;

import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.worth.SentLog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The data from which a practice's figures come: open and recently resolved denials, and weekly sums.
///
/// The same log lines give the same rollup, in any order, in any portions and with copies. The day of pruning must
/// not go back.
///
/// @param denials by the denial's id in the API
/// @param sent what was sent to payers
public record MetricsRollup(Map<String, MeasuredDenial> denials, WeeklyFlow flow, SentLog sent) {
    public static final MetricsRollup EMPTY = new MetricsRollup(Map.of(), WeeklyFlow.EMPTY, SentLog.EMPTY);

    /// The number of weeks for which a resolved denial is kept, so that late copies of earlier moves are
    /// recognized.
    public static final int RESOLVED_WEEKS = 13;

    public MetricsRollup {
        denials = Map.copyOf(denials);
    }

    /// Returns the rollup after these moves. The latest move of each denial counts.
    public MetricsRollup plus(Collection<LoggedMove> moves) {
        if (moves.isEmpty()) {
            return this;
        }
        Map<String, MeasuredDenial> next = new HashMap<>(denials);
        moves.forEach(move -> next.merge(move.denial(), MeasuredDenial.of(move), MetricsRollup::later));
        return new MetricsRollup(next, flow, sent.plus(moves));
    }

    private static MeasuredDenial later(MeasuredDenial one, MeasuredDenial other) {
        return other.version() > one.version() ? other : one;
    }

    /// Returns the rollup after a claim shard was updated.
    public MetricsRollup plus(ClaimShard.ShardChange change) {
        return new MetricsRollup(denials, flow.plus(change.flow()), sent);
    }

    /// Returns the rollup without data that are too old on this day to be measured.
    public MetricsRollup prunedOn(LocalDate day) {
        LocalDate oldest = day.minusWeeks(RESOLVED_WEEKS);
        Map<String, MeasuredDenial> recent = new HashMap<>(denials);
        recent.values()
                .removeIf(denial ->
                        denial.resolvedOn() != null && denial.resolvedOn().isBefore(oldest));
        return new MetricsRollup(recent, flow.prunedOn(day), sent.prunedOn(day));
    }
}
