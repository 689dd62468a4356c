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
        RESOLVED("the denial is resolved"),
        NO_OWNER("the settings name no owner for the payer"),
        OWNED("the denial keeps its owner"),
        OWNER_BY_PERSON("a person named the owner"),
        OWNER_GONE("the owner has left and has no stand-in"),
        NOT_CONFIRMED("the re-route has not confirmed the owner yet"),
        TOUCHES("the number of touches since the last decision does not qualify"),
        AMOUNT("the amount does not qualify"),
        WAITS("the denial waits on the payer and is not due this week"),
        ALREADY("this cycle has handled the denial this week"),
        PROPOSED("the proposed soft write-off waits for approval"),
        AWAITS_DECISION("the denial waits for the billing lead's decision"),
        CARRIED_OVER("the decision was due in an earlier week"),
        SILENT("the next step is long overdue, and no cycle meets the denial"),
        NOT_SILENT("the denial is not long overdue, or another cycle meets it"),
        TOLD("all moves of the denial are published");

        private final String message;

        SkipReason(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
