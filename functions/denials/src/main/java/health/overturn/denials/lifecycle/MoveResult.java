package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import java.util.List;

/// The result of an attempt to move a denial.
public sealed interface MoveResult {
    /// @param entries the added entries, in order
    record Moved(Denial denial, List<HistoryEntry> entries) implements MoveResult {
        public Moved {
            entries = List.copyOf(entries);
        }
    }

    /// A rule forbids the move; the denial is unchanged.
    ///
    /// @param message what a person can do, in full sentences and without patient data
    record Refused(Refusal rule, String message) implements MoveResult {}

    static Refused refused(Refusal rule) {
        return new Refused(rule, rule.message());
    }
}
