package health.overturn.denials.cycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.util.ArrayList;
import java.util.List;

/// Applies moves to a denial in the name of a cycle.
final class CycleMoves {
    private CycleMoves() {}

    static CycleStep.Moved apply(Denial denial, JobRun run, Move... moves) {
        List<HistoryEntry> entries = new ArrayList<>();
        Denial after = denial;
        for (Move move : moves) {
            HistoryEntry entry = new HistoryEntry(run.at(), run.day(), new Actor.Cycle(run.job(), run.week()), move);
            entries.add(entry);
            after = after.after(entry);
        }
        return new CycleStep.Moved(denial, after, entries);
    }
}
