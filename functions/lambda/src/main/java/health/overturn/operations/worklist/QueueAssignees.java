package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.owner.NamedOwner;
import health.overturn.denials.owner.Team;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The people to whom the denials of a work queue may be assigned on a day.
///
/// @param everAssigned all people who were ever an assignee. Denials stay with a person whom the settings no longer
///     name until somebody moves them.
record QueueAssignees(Settings settings, LocalDate day, Collection<String> everAssigned) {
    /// The heads of all work queues, the people who cover for them, and former assignees.
    Set<String> ofAllQueues() {
        Set<String> people = heads();
        people.addAll(former());
        return people;
    }

    /// In payer follow-up, owners work their own denials. In the other queues, the head is the assignee.
    Set<String> of(WorkQueue queue) {
        Team team = settings.team();
        Set<String> people = new TreeSet<>(Set.of(team.heads().headOf(queue)));
        people.add(team.head(queue, day));
        if (queue == WorkQueue.PAYER_FOLLOW_UP) {
            people.addAll(billers());
        }
        people.addAll(former());
        return people;
    }

    private Set<String> heads() {
        Set<String> people = new TreeSet<>();
        for (WorkQueue queue : WorkQueue.values()) {
            people.add(settings.team().heads().headOf(queue));
            people.add(settings.team().head(queue, day));
        }
        return people;
    }

    private Set<String> billers() {
        Set<String> people = new TreeSet<>(Set.of(settings.billingLead()));
        settings.team().owners().entries().stream().map(NamedOwner::owner).forEach(people::add);
        settings.team().absences().all().stream()
                .flatMap(absence -> Stream.ofNullable(absence.cover()))
                .forEach(people::add);
        return people;
    }

    private Set<String> former() {
        Set<String> people = new TreeSet<>(everAssigned);
        people.removeAll(heads());
        people.removeAll(billers());
        return people;
    }
}
