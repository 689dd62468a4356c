package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.owner.NamedOwner;
import health.overturn.denials.owner.Team;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The people to whom the denials of a work queue may be assigned.
final class QueueAssignees {
    private QueueAssignees() {}

    /// The heads of all work queues, and the people who cover for them.
    static Set<String> ofAllQueues(Settings settings, LocalDate day) {
        Set<String> people = new TreeSet<>();
        for (WorkQueue queue : WorkQueue.values()) {
            people.add(settings.team().heads().headOf(queue));
            people.add(settings.team().head(queue, day));
        }
        return people;
    }

    /// In payer follow-up, owners work their own denials. In the other queues, the head is the assignee.
    static Set<String> of(WorkQueue queue, Settings settings, LocalDate day) {
        Team team = settings.team();
        Set<String> people = new TreeSet<>(Set.of(team.heads().headOf(queue)));
        people.add(team.head(queue, day));
        if (queue == WorkQueue.PAYER_FOLLOW_UP) {
            team.owners().entries().stream().map(NamedOwner::owner).forEach(people::add);
            team.absences().all().stream()
                    .flatMap(absence -> Stream.ofNullable(absence.cover()))
                    .forEach(people::add);
            people.add(settings.billingLead());
        }
        return people;
    }
}
