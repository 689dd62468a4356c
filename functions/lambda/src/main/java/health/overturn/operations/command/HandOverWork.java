package health.overturn.operations.command;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.lifecycle.HandOver;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Hands everything open of one person to another one, whatever its state.
///
/// Safe to call again: a denial that was moved is another person's then.
public final class HandOverWork {
    private final AssigneeIndex assigneeIndex;
    private final WorkMover mover;

    public HandOverWork(AssigneeIndex assigneeIndex, DenialIndexReader denialIndex, DenialWriter writer) {
        this.assigneeIndex = assigneeIndex;
        this.mover = new WorkMover(assigneeIndex, denialIndex, writer);
    }

    /// The result of a hand-over.
    public sealed interface HandOverResult {
        /// @param remaining denials that stay, because they changed all the time
        /// @param complete whether all denials were examined; if not, the caller calls again
        record HandedOver(int moved, int remaining, boolean complete) implements HandOverResult {}

        /// A rule refuses the hand-over, and nothing has changed.
        ///
        /// @param message what the rule says, without patient data
        record NotHandedOver(Refusal rule, String message) implements HandOverResult {}
    }

    /// What lies with a person: what is assigned to her and does not wait for the lead's decision.
    public record OpenWork(int denials, long cents) {}

    public OpenWork openOf(Practice practice, String person) {
        List<AssigneeIndexEntry> entries = assigneeIndex.hand(practice, person);
        return new OpenWork(
                entries.size(),
                entries.stream().mapToLong(entry -> entry.open().cents()).sum());
    }

    public HandOverResult handOver(Practice practice, HandOver handOver, Actor.Person by, Instant at) {
        Optional<MoveResult.Refused> refusal = practice.lifecycle().refusalToHandOver(handOver, by, at);
        if (refusal.isPresent()) {
            return new HandOverResult.NotHandedOver(
                    refusal.get().rule(), refusal.get().message());
        }
        WorkMover.WorkMoved moved = mover.moveAll(
                practice,
                Stream.concat(
                                mover.findCandidates(practice, handOver.from(), practice.day(at)).stream(),
                                mover.findEscalated(practice).stream())
                        .distinct()
                        .toList(),
                rule(practice, handOver, by, at));
        return new HandOverResult.HandedOver(moved.moved(), moved.remaining(), moved.complete());
    }

    private static WorkMover.Rule rule(Practice practice, HandOver handOver, Actor.Person by, Instant at) {
        return new WorkMover.Rule() {
            @Override
            public boolean test(StoredDenial stored) {
                return decide(stored.denial()).isPresent();
            }

            @Override
            public Optional<Denial> decide(Denial denial) {
                return practice.lifecycle().handOver(denial, handOver, by, at);
            }
        };
    }
}
