package health.overturn.denials.worth;

import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was sent for each denial, open or resolved in the last year.
///
/// @param work by the denial's id in the API
public record SentLog(Map<String, SentWork> work) {
    public static final SentLog EMPTY = new SentLog(Map.of());

    /// The number of weeks for which a resolved denial is kept.
    static final int WEEKS = 53;

    /// The number of weeks for which a resolved denial is kept for which nothing was sent.
    private static final int UNSENT_WEEKS = 13;

    public SentLog {
        work = Map.copyOf(work);
    }

    public SentLog plus(Collection<LoggedMove> moves) {
        Map<String, SentWork> next = new HashMap<>(work);
        moves.forEach(move -> next.merge(move.denial(), SentWork.of(move), SentWork::plus));
        return new SentLog(next);
    }

    /// Returns the log without denials that were resolved too long ago on this day, and without those that were
    /// resolved although nothing was sent.
    public SentLog prunedOn(LocalDate day) {
        LocalDate oldest = day.minusWeeks(WEEKS);
        LocalDate oldestUnsent = day.minusWeeks(UNSENT_WEEKS);
        Map<String, SentWork> recent = new HashMap<>(work);
        recent.values().removeIf(sent -> {
            LocalDate resolvedOn = sent.latest().resolvedOn();
            return resolvedOn != null && resolvedOn.isBefore(sent.touches().isEmpty() ? oldestUnsent : oldest);
        });
        return new SentLog(recent);
    }
}
