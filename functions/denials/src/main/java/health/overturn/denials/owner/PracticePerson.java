package health.overturn.denials.owner;

import health.overturn.denials.code.WorkQueue;
import java.util.Set;

/// A person in the directory of a practice.
///
/// @param name how owners, assignees and histories name the person
/// @param login how the person's token names them: a user name or an e-mail address
/// @param queues the work queues of a person in an upstream team
public record PracticePerson(String name, String login, Set<WorkQueue> queues) {
    public PracticePerson {
        queues = Set.copyOf(queues);
    }
}
