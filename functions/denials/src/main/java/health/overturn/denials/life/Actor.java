package health.overturn.denials.life;

import health.overturn.denials.code.Queue;
import health.overturn.denials.settings.Routine;
import java.util.Set;

/// Who made a move.
public sealed interface Actor {
    /// @param queues those that a person of an upstream team works
    record Person(String name, Role role, Set<Queue> queues) implements Actor {
        public Person {
            queues = Set.copyOf(queues);
        }
    }

    /// A routine of the practice, in a week.
    record Cycle(Routine routine, Week week) implements Actor {}

    /// A payer's answer.
    record Remittance() implements Actor {}
}
