package health.overturn.lambda.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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

    /// Brings the claims of an account up to date, and makes the denials that have just come in.
    ///
    /// A denial is made from what was read before it was there: what came in meanwhile did not see it, so
    /// the claim is read once more.
    ///
    /// @return how many denials changed
    int refold(Practice practice, String account, Incoming incoming) {
        int changed = 0;
        Incoming current = incoming;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Group group = read(practice, account, current);
            Merge merge = new Merge(writer, practice, group, current);
            Merge.Result result = merge.denials();
            changed += merge.changed();
            if (result == Merge.Result.DONE) {
                endWatches(group);
                keep(group);
                return changed;
            }
            current = incoming.unseen();
        }
        throw new IllegalStateException(
                "claim: one of " + ATTEMPTS + " attempts to write its state was expected to be the only one");
    }

    /// Makes denials of the watches of an account that have run out.
    int runOut(Practice practice, String account, Instant at) {
        Incoming nothing = Incoming.nothing(at);
        Group group = read(practice, account, nothing);
        Merge merge = new Merge(writer, practice, group, nothing);
        for (Item watch : group.watches()) {
            merge.ranOut(watch);
            if (!group.runningWatches().contains(WatchItem.id(watch))) {
                table.putAll(List.of(WatchItem.answered(watch)));
            }
        }
        return refold(practice, account, nothing);
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
