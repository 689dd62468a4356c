package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import java.util.List;

/// The result of an attempt to move a denial.
public sealed interface MoveResult {
    /// @param entries the added entries, in order
    /// @param warnings what the person should know although no rule refuses the move, as sentences
    record Moved(Denial denial, List<HistoryEntry> entries, List<String> warnings) implements MoveResult {
        public Moved {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }

        Moved(Denial denial, List<HistoryEntry> entries) {
            this(denial, entries, List.of());
        }

        Moved warning(List<String> sentences) {
            return new Moved(denial, entries, sentences);
        }
    }

    /// A rule forbids the move; the denial is unchanged.
    ///
    /// @param message what a person can do, in full sentences and without patient data
    record Refused(Refusal rule, String message) implements MoveResult {}

    static Refused refused(Refusal rule) {
        return new Refused(rule, rule.message());
    }

    static Refused refused(Refusal rule, String message) {
        return new Refused(rule, message);
    }
}
