package health.overturn.operations.command;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.Handover;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/// Moves the denials of an absent owner to the person who covers, as the settings name absences. Denials that wait for
/// the lead's decision stay.
///
/// Safe to call again: a denial that was moved has another owner then.
public final class CoverOwner {
    private final WorkMover mover;

    public CoverOwner(AssigneeIndex assigneeIndex, DenialIndexReader denialIndex, DenialWriter writer) {
        this.mover = new WorkMover(assigneeIndex, denialIndex, writer);
    }

    /// The result for one owner.
    ///
    /// @param moved denials that another person owns now, or that are held because nobody covers
    /// @param remaining denials that the owner still has
    /// @param complete whether all denials were examined; if not, the caller calls again
    public record CoverResult(int moved, int remaining, boolean complete) {}

    public CoverResult cover(Practice practice, String owner, Actor.Person by, Instant at) {
        WorkMover.WorkMoved moved = mover.moveAll(
                practice, mover.findCandidates(practice, owner, practice.day(at)), rule(practice, owner, by, at));
        return new CoverResult(moved.moved(), moved.remaining(), moved.complete());
    }

    private static WorkMover.Rule rule(Practice practice, String owner, Actor.Person by, Instant at) {
        Settings settings = practice.settings().settings();
        Handover handover = new Handover(settings);
        JobRun run = JobRun.of(practice.id(), settings, ScheduledJob.REROUTE, at);
        return new WorkMover.Rule() {
            @Override
            public boolean test(StoredDenial stored) {
                return stored.denial()
                        .projection()
                        .routing()
                        .namedOwner()
                        .filter(owner::equals)
                        .isPresent();
            }

            @Override
            public Optional<Denial> decide(Denial denial) {
                return movedBy(handover.decide(denial, run), by);
            }
        };
    }

    /// The moves of a step, with the calling person as the actor.
    private static Optional<Denial> movedBy(CycleStep step, Actor.Person by) {
        if (!(step instanceof CycleStep.Moved moved)) {
            return Optional.empty();
        }
        Denial after = moved.before();
        for (HistoryEntry entry : moved.entries()) {
            after = after.after(new HistoryEntry(entry.at(), entry.on(), by, entry.move()));
        }
        return Optional.of(after);
    }
}
