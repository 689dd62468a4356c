package health.overturn.operations.command;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.Handover;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.owner.Team;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// Moves the denials of an absent owner to the person who covers, as the settings name absences. Denials that wait for
/// the lead's decision stay.
///
/// Safe to call again: a denial that was moved has another owner then.
public final class CoverOwner {
    private static final int CHUNK_SIZE = 100;
    private static final int MAX_MOVED = 1_000;
    private static final int ATTEMPTS = 10;

    private final AssigneeIndex assigneeIndex;
    private final DenialIndexReader denialIndex;
    private final DenialWriter writer;

    public CoverOwner(AssigneeIndex assigneeIndex, DenialIndexReader denialIndex, DenialWriter writer) {
        this.assigneeIndex = assigneeIndex;
        this.denialIndex = denialIndex;
        this.writer = writer;
    }

    /// The result for one owner.
    ///
    /// @param moved denials that another person owns now, or that are held because nobody covers
    /// @param remaining denials that the owner still has
    /// @param complete whether all denials were examined; if not, the caller calls again
    public record CoverResult(int moved, int remaining, boolean complete) {}

    public CoverResult cover(Practice practice, String owner, Actor.Person by, Instant at) {
        List<ItemKey> candidates = findCandidates(practice, owner, practice.day(at));
        int moved = 0;
        int remaining = 0;
        int examined = 0;
        while (examined < candidates.size() && moved < MAX_MOVED) {
            List<ItemKey> chunk = candidates.subList(examined, Math.min(examined + CHUNK_SIZE, candidates.size()));
            examined += chunk.size();
            for (boolean wasMoved : moveAll(practice, readOwned(chunk, owner), by, at)) {
                moved += wasMoved ? 1 : 0;
                remaining += wasMoved ? 0 : 1;
            }
        }
        return new CoverResult(moved, remaining, examined == candidates.size());
    }

    /// What is assigned to the owner and to the heads of queues, who may have denials of the owner.
    private List<ItemKey> findCandidates(Practice practice, String owner, LocalDate day) {
        Team team = practice.settings().settings().team();
        Set<String> people = new TreeSet<>(Set.of(owner));
        for (WorkQueue queue : WorkQueue.values()) {
            people.add(team.heads().headOf(queue));
            people.add(team.head(queue, day));
        }
        return assigneeIndex.entriesOf(practice, people).stream()
                .map(AssigneeIndexEntry::key)
                .distinct()
                .toList();
    }

    private List<StoredDenial> readOwned(List<ItemKey> chunk, String owner) {
        return denialIndex.readCurrent(chunk).stream()
                .filter(stored -> isOwnedBy(stored, owner))
                .toList();
    }

    private static boolean isOwnedBy(StoredDenial stored, String owner) {
        return stored.denial()
                .projection()
                .routing()
                .namedOwner()
                .filter(owner::equals)
                .isPresent();
    }

    private List<Boolean> moveAll(Practice practice, List<StoredDenial> owned, Actor.Person by, Instant at) {
        Settings settings = practice.settings().settings();
        Handover handover = new Handover(settings);
        JobRun run = JobRun.of(practice.id(), settings, ScheduledJob.REROUTE, at);
        return ParallelCalls.invokeAll(owned.stream()
                .map(stored -> (Callable<Boolean>) () ->
                        moveOne(practice, stored, denial -> movedBy(handover.decide(denial, run), by)))
                .toList());
    }

    /// Decides on a denial; empty where the denial stays.
    private interface Rule {
        Optional<Denial> decide(Denial denial);
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
