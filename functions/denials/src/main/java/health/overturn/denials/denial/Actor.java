package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.settings.ScheduledJob;
import java.util.Set;

/// Who made a move: a person, a scheduled job, or a payer by a remittance.
public sealed interface Actor {
    /// @param queues the work queues that a person of an upstream team works; empty for other roles
    record Person(String name, Role role, Set<WorkQueue> queues) implements Actor {
        public Person {
            queues = Set.copyOf(queues);
        }

        /// Whether the person may see and work what waits in a work queue: an upstream team has its own queues alone.
        public boolean mayWork(WorkQueue queue) {
            return role != Role.UPSTREAM || queues.contains(queue);
        }
    }

    /// A scheduled job of the practice, in the run of one week.
    record Cycle(ScheduledJob job, Week week) implements Actor {}

    /// A payer, by a remittance.
    record Remittance() implements Actor {}
}
