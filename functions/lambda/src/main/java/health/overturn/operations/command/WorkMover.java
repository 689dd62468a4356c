package health.overturn.operations.command;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.owner.Team;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Moves the work of a person in steps. Safe to call again: what was moved is another person's then.
final class WorkMover {
    private static final int CHUNK_SIZE = 100;
    private static final int MAX_MOVED = 1_000;
    private static final int ATTEMPTS = 10;

    private final AssigneeIndex assigneeIndex;
    private final DenialIndexReader denialIndex;
    private final DenialWriter writer;

    WorkMover(AssigneeIndex assigneeIndex, DenialIndexReader denialIndex, DenialWriter writer) {
        this.assigneeIndex = assigneeIndex;
        this.denialIndex = denialIndex;
        this.writer = writer;
    }

    /// What becomes of one person's denials.
    interface Rule extends Predicate<StoredDenial> {
        /// Decides on a denial; empty where it stays.
        Optional<Denial> decide(Denial denial);
    }

    /// @param remaining denials that stay with the person
    /// @param complete whether all denials were examined; if not, the caller calls again
    record WorkMoved(int moved, int remaining, boolean complete) {}

    /// What is assigned to the person and to the heads of queues, who may have denials of hers.
    List<ItemKey> findCandidates(Practice practice, String person, LocalDate day) {
        Team team = practice.settings().settings().team();
        Set<String> people = new TreeSet<>(Set.of(person));
        for (WorkQueue queue : WorkQueue.values()) {
            people.add(team.heads().headOf(queue));
            people.add(team.head(queue, day));
        }
        return assigneeIndex.entriesOf(practice, people).stream()
                .map(AssigneeIndexEntry::key)
                .distinct()
                .toList();
    }

    /// What waits for the lead's decision, whoever has it.
    List<ItemKey> findEscalated(Practice practice) {
        return denialIndex.keysInLanes(practice, List.of(new Lane.Range(Lane.ESCALATED, 0, Long.MAX_VALUE)));
    }

    /// @param rule says which of the candidates are the person's, and what becomes of each
    WorkMoved moveAll(Practice practice, List<ItemKey> candidates, Rule rule) {
        int moved = 0;
        int remaining = 0;
        int examined = 0;
        while (examined < candidates.size() && moved < MAX_MOVED) {
            List<ItemKey> chunk = candidates.subList(examined, Math.min(examined + CHUNK_SIZE, candidates.size()));
            examined += chunk.size();
            List<Callable<Boolean>> moves = denialIndex.readCurrent(chunk).stream()
                    .filter(rule)
                    .map(stored -> (Callable<Boolean>) () -> moveOne(practice, stored, rule))
                    .toList();
            for (boolean wasMoved : ParallelCalls.invokeAll(moves)) {
                moved += wasMoved ? 1 : 0;
                remaining += wasMoved ? 0 : 1;
            }
        }
        return new WorkMoved(moved, remaining, examined == candidates.size());
    }

    private boolean moveOne(Practice practice, StoredDenial initial, Rule rule) {
        StoredDenial stored = initial;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Denial> after = rule.decide(stored.denial());
            if (after.isEmpty()) {
                return false;
            }
            if (writer.move(practice, stored, after.get())) {
                return true;
            }
            stored = denialIndex.readCurrent(stored.key(practice.keys())).orElseThrow();
        }
        return false;
    }
}
