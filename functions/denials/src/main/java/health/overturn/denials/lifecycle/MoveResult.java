package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import java.util.List;

/// What came of an attempt to move a denial.
public sealed interface MoveResult {
    /// @param entries those that were added, in order
    record Moved(Denial denial, List<HistoryEntry> entries) implements MoveResult {
        public Moved {
            entries = List.copyOf(entries);
        }
    }

    /// Nothing has changed.
    ///
    /// @param sentence what the rule says, in plain words and without patient data
    record Refused(Refusal rule, String message) implements MoveResult {}

    static Refused refused(Refusal rule) {
        return new Refused(rule, rule.message());
    }
}
