package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import java.util.List;

/// Appends moves to a denial's history.
final class MoveApplier {
    private MoveApplier() {}

    static MoveResult.Moved apply(Denial denial, List<HistoryEntry> entries) {
        Denial after = denial;
        for (HistoryEntry entry : entries) {
            after = after.after(entry);
        }
        return new MoveResult.Moved(after, entries);
    }
}
