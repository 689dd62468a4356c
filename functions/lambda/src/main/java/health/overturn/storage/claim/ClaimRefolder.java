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
    ClaimRefolder withInserts(ConditionalInsertBatcher inserts) {
        return new ClaimRefolder(table, writer.withInserts(inserts));
    }

    /// Brings the claims of an account up to date, and makes the denials that have just come in.
    ///
    /// A denial is made from what was read before it was there. Who comes in meanwhile finds its adjudication
    /// without it, and puts a mark in its place: then it is not made, and the claim is read once more.
    ///
    /// @return how many denials changed
    int refold(Practice practice, String account, IncomingChanges changes) {
        int changed = 0;
        IncomingChanges current = changes;
        Set<ItemKey> placed = new HashSet<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LinkedClaims claims = readLinkedClaims(practice, account, current);
            if (putPlaceholders(claims, current, placed)) {
                DenialMerger merger = new DenialMerger(writer, practice, claims, current);
                DenialMerger.MergeResult result = merger.mergeAll();
                changed += merger.changed();
                if (result == DenialMerger.MergeResult.DONE) {
                    removeAnsweredWatches(claims);
                    keepAdjudications(claims);
                    return changed;
                }
            }
            current = changes.afterReading(claims);
        }
        throw gaveUp();
    }

    private static IllegalStateException gaveUp() {
        return new IllegalStateException(
                "claim: one of " + ATTEMPTS + " attempts to write its state was expected to be the only one");
    }

    /// Marks the places of denials that others are about to make, each once: what came in with this is in the
    /// table, and is seen by whoever reads after the mark.
    ///
    /// @return false where such a denial was made meanwhile, or marked by another
    private boolean putPlaceholders(LinkedClaims claims, IncomingChanges changes, Set<ItemKey> placed) {
        for (Map.Entry<String, DenialPlaceholder> missing :
                claims.missingDenials().entrySet()) {
            DenialPlaceholder placeholder = missing.getValue();
            if (changes.denied().containsKey(missing.getKey()) || placed.contains(placeholder.key())) {
                continue;
            }
            if (!writer.putPlaceholder(placeholder)) {
                return false;
            }
            placed.add(placeholder.key());
        }
        return true;
    }

    /// Makes denials of the watches of an account that have run out.
    int expireWatches(Practice practice, String account, Instant at) {
        IncomingChanges none = IncomingChanges.none(at);
        IncomingChanges current = none;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LinkedClaims claims = readLinkedClaims(practice, account, current);
            if (addExpiredWatches(new DenialMerger(writer, practice, claims, current), claims)
                    == DenialMerger.MergeResult.DONE) {
                return refold(practice, account, none);
            }
            current = none.afterReading(claims);
        }
        throw gaveUp();
    }

    private DenialMerger.MergeResult addExpiredWatches(DenialMerger merger, LinkedClaims claims) {
        for (Item watch : claims.watchItems()) {
            if (merger.addExpiredWatch(watch) != DenialMerger.MergeResult.DONE) {
                return DenialMerger.MergeResult.READ_AGAIN;
            }
            if (!claims.runningWatches().contains(WatchItem.id(watch))) {
                table.putAll(List.of(WatchItem.withoutIndexEntry(watch)));
            }
        }
        return DenialMerger.MergeResult.DONE;
    }

    private LinkedClaims readLinkedClaims(Practice practice, String account, IncomingChanges changes) {
        LinkedAccountsReader reader = new LinkedAccountsReader(table, practice, changes.links());
        List<ClaimPartition> partitions = reader.readFrom(account, changes.knownPartitions(account));
        return new LinkedClaims(practice, partitions, practice.day(changes.at()));
    }

    /// Takes watches that were answered out of their lane. One that ran out waits there for its day's run.
    private void removeAnsweredWatches(LinkedClaims claims) {
        Set<String> expired = new HashSet<>();
        claims.foldedDenials().forEach(denial -> expired.add(denial.id()));
        Set<String> running = claims.runningWatches();
        List<Item> answered = claims.watchItems().stream()
                .filter(watch -> WatchItem.isWaiting(watch)
                        && !running.contains(WatchItem.id(watch))
                        && !expired.contains(WatchItem.id(watch)))
                .map(WatchItem::withoutIndexEntry)
                .toList();
        if (!answered.isEmpty()) {
            table.putAll(answered);
        }
    }

    /// What a denial's state was folded from stays as long as the denial.
    private void keepAdjudications(LinkedClaims claims) {
        List<Item> keptItems = claims.itemsToKeep().stream()
                .map(AdjudicationItem::withoutExpiry)
                .toList();
        if (!keptItems.isEmpty()) {
            table.putAll(keptItems);
        }
    }
}
