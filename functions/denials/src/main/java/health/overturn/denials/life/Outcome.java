package health.overturn.denials.life;

import java.util.List;

/// What came of an attempt to move a denial.
public sealed interface Outcome {
    /// @param entries those that were added, in order
    record Moved(Denial denial, List<Entry> entries) implements Outcome {
        public Moved {
            entries = List.copyOf(entries);
        }
    }

    /// Nothing has changed.
    ///
    /// @param sentence what the rule says, in plain words and without patient data
    record Refused(Refusal rule, String sentence) implements Outcome {}

    static Refused refused(Refusal rule) {
        return new Refused(rule, rule.sentence());
    }
}
