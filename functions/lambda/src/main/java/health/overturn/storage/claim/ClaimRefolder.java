package health.overturn.storage.claim;

import health.overturn.storage.dynamo.ConditionalInsertBatcher;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Folds a claim's facts anew and puts what they say over the state of its denials.
final class ClaimRefolder {
    private static final int ATTEMPTS = 20;

    private final DynamoDbTable table;
    private final DenialWriter writer;

    ClaimRefolder(DynamoDbTable table, DenialWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    /// One whose new denials go together with those of others.
    ClaimRefolder with(ConditionalInsertBatcher inserts) {
        return new ClaimRefolder(table, writer.with(inserts));
    }

    /// Brings the claims of an account up to date, and makes the denials that have just come in.
    ///
    /// A denial is made from what was read before it was there. Who comes in meanwhile finds its adjudication
    /// without it, and puts a mark in its place: then it is not made, and the claim is read once more.
    ///
    /// @return how many denials changed
    int refold(Practice practice, String account, IncomingChanges incoming) {
        int changed = 0;
        IncomingChanges current = incoming;
        Set<ItemKey> marked = new HashSet<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LinkedClaims group = read(practice, account, current);
            if (mark(group, current, marked)) {
                DenialMerger merge = new DenialMerger(writer, practice, group, current);
                DenialMerger.MergeResult result = merge.denials();
                changed += merge.changed();
                if (result == DenialMerger.MergeResult.DONE) {
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
    private boolean mark(LinkedClaims group, IncomingChanges incoming, Set<ItemKey> marked) {
        for (Map.Entry<String, DenialPlaceholder> unmade :
                group.missingDenials().entrySet()) {
            DenialPlaceholder stands = unmade.getValue();
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
        IncomingChanges nothing = IncomingChanges.nothing(at);
        IncomingChanges current = nothing;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LinkedClaims group = read(practice, account, current);
            if (makeRunOut(new DenialMerger(writer, practice, group, current), group)
                    == DenialMerger.MergeResult.DONE) {
                return refold(practice, account, nothing);
            }
            current = nothing.after(group);
        }
        throw contended();
    }

    private DenialMerger.MergeResult makeRunOut(DenialMerger merge, LinkedClaims group) {
        for (Item watch : group.watches()) {
            if (merge.addExpiredWatch(watch) != DenialMerger.MergeResult.DONE) {
                return DenialMerger.MergeResult.READ_AGAIN;
            }
            if (!group.runningWatches().contains(WatchItem.id(watch))) {
                table.putAll(List.of(WatchItem.answered(watch)));
            }
        }
        return DenialMerger.MergeResult.DONE;
    }

    private LinkedClaims read(Practice practice, String account, IncomingChanges incoming) {
        LinkedAccountsReader closure = new LinkedAccountsReader(table, practice, incoming.seen());
        List<ClaimPartition> partitions = closure.from(account, incoming.seen(account));
        return new LinkedClaims(practice, partitions, practice.day(incoming.at()));
    }

    /// Takes watches that were answered out of their lane. One that ran out waits there for its day's run.
    private void endWatches(LinkedClaims group) {
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
    private void keep(LinkedClaims group) {
        List<Item> kept =
                group.itemsToKeep().stream().map(AdjudicationItem::forever).toList();
        if (!kept.isEmpty()) {
            table.putAll(kept);
        }
    }
}
