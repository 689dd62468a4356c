package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.settings.ScheduledJob;
import java.util.Set;

/// Who made a move.
public sealed interface Actor {
    /// @param queues those that a person of an upstream team works
    record Person(String name, Role role, Set<WorkQueue> queues) implements Actor {
        public Person {
            queues = Set.copyOf(queues);
        }
    }

    /// A routine of the practice, in a week.
    record Cycle(ScheduledJob job, Week week) implements Actor {}

    /// A payer's answer.
    record Remittance() implements Actor {}
}
