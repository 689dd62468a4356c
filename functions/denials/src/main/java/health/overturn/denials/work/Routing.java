package health.overturn.denials.work;

import health.overturn.denials.code.Queue;
import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;

/// Who has a denial, and what is next.
///
/// @param owner the named person accountable for the payer, empty where there is none
/// @param assignee who does the next step
/// @param nextActionOn the day of the next step
/// @param deadlines in the order of their days
public record Routing(String owner, Queue queue, String assignee, LocalDate nextActionOn, List<Deadline> deadlines) {
    public Routing {
        deadlines = List.copyOf(deadlines);
    }

    public boolean hasOwner() {
        return !owner.isEmpty();
    }
}
