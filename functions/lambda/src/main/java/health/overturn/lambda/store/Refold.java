package health.overturn.lambda.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Folds a claim's facts anew and puts what they say over the state of its denials.
final class Refold {
    private static final int ATTEMPTS = 20;

    private final Table table;
    private final DenialWriter writer;

    Refold(Table table, DenialWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    /// One whose new denials go together with those of others.
    Refold with(Inserts inserts) {
        return new Refold(table, writer.with(inserts));
    }

    /// Brings the claims of an account up to date, and makes the denials that have just come in.
    ///
    /// A denial is made from what was read before it was there. Who comes in meanwhile finds its adjudication
    /// without it, and puts a mark in its place: then it is not made, and the claim is read once more.
    ///
    /// @return how many denials changed
    int refold(Practice practice, String account, Incoming incoming) {
        int changed = 0;
        Incoming current = incoming;
        Set<Key> marked = new HashSet<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Group group = read(practice, account, current);
            if (mark(group, current, marked)) {
                Merge merge = new Merge(writer, practice, group, current);
                Merge.Result result = merge.denials();
                changed += merge.changed();
                if (result == Merge.Result.DONE) {
                    endWatches(group);
                    keep(group);
                    return changed;
                }
            }
            current = incoming.after(group);
        }
        throw contended();
    }

    private static IllegalStateException contended() {
        return new IllegalStateException(
                "claim: one of " + ATTEMPTS + " attempts to write its state was expected to be the only one");
    }

    /// Marks the places of denials that others are about to make, each once: what came in with this is in the
    /// table, and is seen by whoever reads after the mark.
    ///
    /// @return false where such a denial was made meanwhile, or marked by another
    private boolean mark(Group group, Incoming incoming, Set<Key> marked) {
        for (Map.Entry<String, Mark> unmade : group.unmade().entrySet()) {
            Mark stands = unmade.getValue();
            if (incoming.denied().containsKey(unmade.getKey()) || marked.contains(stands.place())) {
                continue;
            }
            if (!writer.mark(stands)) {
                return false;
            }
            marked.add(stands.place());
        }
        return true;
    }

    /// Makes denials of the watches of an account that have run out.
    int runOut(Practice practice, String account, Instant at) {
        Incoming nothing = Incoming.nothing(at);
        Incoming current = nothing;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Group group = read(practice, account, current);
            if (makeRunOut(new Merge(writer, practice, group, current), group) == Merge.Result.DONE) {
                return refold(practice, account, nothing);
            }
            current = nothing.after(group);
        }
        throw contended();
    }

    private Merge.Result makeRunOut(Merge merge, Group group) {
        for (Item watch : group.watches()) {
            if (merge.ranOut(watch) != Merge.Result.DONE) {
                return Merge.Result.READ_AGAIN;
            }
            if (!group.runningWatches().contains(WatchItem.id(watch))) {
                table.putAll(List.of(WatchItem.answered(watch)));
            }
        }
        return Merge.Result.DONE;
    }

    private Group read(Practice practice, String account, Incoming incoming) {
        Closure closure = new Closure(table, practice, incoming.seen());
        List<ClaimPartition> partitions = closure.from(account, incoming.seen(account));
        return new Group(practice, partitions, practice.day(incoming.at()));
    }

    /// Takes watches that were answered out of their lane. One that ran out waits there for its day's run.
    private void endWatches(Group group) {
        Set<String> ranOut = new HashSet<>();
        group.denials().forEach(denial -> ranOut.add(denial.id()));
        Set<String> running = group.runningWatches();
        List<Item> answered = group.watches().stream()
                .filter(watch -> WatchItem.waiting(watch)
                        && !running.contains(WatchItem.id(watch))
                        && !ranOut.contains(WatchItem.id(watch)))
                .map(WatchItem::answered)
                .toList();
        if (!answered.isEmpty()) {
            table.putAll(answered);
        }
    }

    /// What a denial's state was folded from stays as long as the denial.
    private void keep(Group group) {
        List<Item> kept =
                group.neededForever().stream().map(AdjudicationItem::forever).toList();
        if (!kept.isEmpty()) {
            table.putAll(kept);
        }
    }
}
