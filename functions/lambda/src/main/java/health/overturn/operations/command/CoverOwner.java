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
import health.overturn.storage.dynamo.DynamoDbTable;
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

/// Gives what an absent owner has to whoever covers, as the settings name absences.
///
/// It can be asked again: what is covered is the owner's no more. What waits for the lead's decision stays.
public final class CoverOwner {
    private static final int AT_ONCE = 100;
    private static final int MOST = 1_000;
    private static final int ATTEMPTS = 10;

    private final AssigneeIndex hands;
    private final DenialIndexReader standings;
    private final DenialWriter writer;

    public CoverOwner(DynamoDbTable table) {
        this.hands = new AssigneeIndex(table);
        this.standings = new DenialIndexReader(table);
        this.writer = new DenialWriter(table);
    }

    /// What became of the owner's denials.
    ///
    /// @param moved those that somebody else owns now, or that are held because nobody covers
    /// @param left those that are still the owner's
    /// @param whole whether all were looked at; else it is to be asked again
    public record Covered(int moved, int left, boolean whole) {}

    public Covered cover(Practice practice, String owner, Actor.Person by, Instant at) {
        List<ItemKey> all = candidates(practice, owner, practice.day(at));
        int moved = 0;
        int left = 0;
        int seen = 0;
        while (seen < all.size() && moved < MOST) {
            List<ItemKey> some = all.subList(seen, Math.min(seen + AT_ONCE, all.size()));
            seen += some.size();
            for (boolean wasMoved : settled(practice, owned(some, owner), by, at)) {
                moved += wasMoved ? 1 : 0;
                left += wasMoved ? 0 : 1;
            }
        }
        return new Covered(moved, left, seen == all.size());
    }

    /// What the owner has in hand, and what queues have, of which some is the owner's.
    private List<ItemKey> candidates(Practice practice, String owner, LocalDate day) {
        Team team = practice.settings().settings().team();
        Set<String> people = new TreeSet<>(Set.of(owner));
        for (WorkQueue queue : WorkQueue.values()) {
            people.add(team.heads().of(queue));
            people.add(team.head(queue, day));
        }
        return hands.of(practice, people).stream()
                .map(AssigneeIndexEntry::key)
                .distinct()
                .toList();
    }

    private List<StoredDenial> owned(List<ItemKey> some, String owner) {
        return standings.read(some).stream()
                .filter(kept -> isOwnedBy(kept, owner))
                .toList();
    }

    private static boolean isOwnedBy(StoredDenial kept, String owner) {
        return kept.denial()
                .state()
                .routing()
                .namedOwner()
                .filter(owner::equals)
                .isPresent();
    }

    private List<Boolean> settled(Practice practice, List<StoredDenial> owned, Actor.Person by, Instant at) {
        Settings settings = practice.settings().settings();
        Handover handover = new Handover(settings);
        JobRun run = JobRun.of(practice.id(), settings, ScheduledJob.REROUTE, at);
        return ParallelCalls.invokeAll(owned.stream()
                .map(kept -> (Callable<Boolean>) () ->
                        settle(practice, kept, denial -> moved(handover.decide(denial, run), by)))
                .toList());
    }

    /// What the rule decides of a denial; empty where it leaves it.
    private interface Rule {
        Optional<Denial> decide(Denial denial);
    }

    private boolean settle(Practice practice, StoredDenial found, Rule rule) {
        StoredDenial kept = found;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Denial> after = rule.decide(kept.denial());
            if (after.isEmpty()) {
                return false;
            }
            if (writer.move(practice, kept, after.get())) {
                return true;
            }
            kept = standings.read(kept.key(practice.keys())).orElseThrow();
        }
        return false;
    }

    /// The same moves in the name of the person who asked.
    private static Optional<Denial> moved(CycleStep step, Actor.Person by) {
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
