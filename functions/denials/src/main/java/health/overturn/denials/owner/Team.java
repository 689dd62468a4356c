package health.overturn.denials.owner;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import java.time.LocalDate;
import java.util.Optional;

/// The people of a practice: its directory, named owners, queue heads, and who is away.
public record Team(People people, Owners owners, QueueHeads heads, Absences absences) {
    /// Who gets a denial of this payer (id or alias) and category on this day.
    public Ownership propose(String payer, Category category, LocalDate day) {
        Optional<String> owner = owners.find(payer, category).flatMap(named -> absences.resolveCover(named, day));
        if (owner.isEmpty()) {
            return new Ownership.Held(head(category.queue(), day));
        }
        return new Ownership.Owned(owner.get(), assignee(owner.get(), category.queue(), day));
    }

    /// Who does the next step of an owner's denial in this queue. In payer follow-up the owner does it. In
    /// every other queue its head does, so that billing does not do the work of others.
    public String assignee(String owner, WorkQueue queue, LocalDate day) {
        return queue == WorkQueue.PAYER_FOLLOW_UP ? owner : head(queue, day);
    }

    /// The head of a queue, or their cover. A head who left without cover is still named, because every queue
    /// has a head.
    public String head(WorkQueue queue, LocalDate day) {
        String head = heads.headOf(queue);
        return absences.resolveCover(head, day).orElse(head);
    }

    public Payers payers() {
        return owners.payers();
    }
}
