package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import java.util.List;

/// What a cycle does with one denial: it moves or skips it.
public sealed interface CycleStep {
    /// The denial before the step.
    Denial before();

    /// @param entries the entries added to the history, in order
    record Moved(Denial before, Denial after, List<HistoryEntry> entries) implements CycleStep {
        public Moved {
            entries = List.copyOf(entries);
        }
    }

    record Skipped(Denial before, SkipReason reason) implements CycleStep {}

    /// Why a cycle skipped a denial.
    enum SkipReason {
        RESOLVED("it is resolved"),
        NO_OWNER("nobody is named for its payer"),
        OWNED("it has its owner"),
        OWNER_BY_PERSON("a person named its owner"),
        OWNER_GONE("its owner has left and nobody covers"),
        NOT_CONFIRMED("the re-route has not confirmed its owner"),
        TOUCHES("its touches since the decision are another number"),
        AMOUNT("its amount lies outside"),
        WAITS("it waits on the payer and is not due this week"),
        ALREADY("it was done this week"),
        PROPOSED("its soft write-off waits for approval"),
        AWAITS_DECISION("it waits for the billing lead's decision"),
        CARRIED_OVER("it should have been decided in an earlier week"),
        TOLD("all of its moves were told");

        private final String message;

        SkipReason(String sentence) {
            this.message = sentence;
        }

        public String message() {
            return message;
        }
    }
}
