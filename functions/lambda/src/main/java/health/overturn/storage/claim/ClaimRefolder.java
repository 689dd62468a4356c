package health.overturn.storage.claim;

import health.overturn.storage.dynamo.ConditionalInsertBatcher;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Folds the adjudications of a claim again and writes the result to its denials.
final class ClaimRefolder {
    private static final int ATTEMPTS = 20;

    private final DynamoDbTable table;
    private final DenialWriter writer;
    private final AliasProposalStore aliasProposals;

    ClaimRefolder(DynamoDbTable table, DenialWriter writer) {
        this(table, writer, new AliasProposalStore(table));
    }

    private ClaimRefolder(DynamoDbTable table, DenialWriter writer, AliasProposalStore aliasProposals) {
        this.table = table;
        this.writer = writer;
        this.aliasProposals = aliasProposals;
    }

    /// Returns a refolder that inserts its new denials through a batcher.
    ClaimRefolder withInserts(ConditionalInsertBatcher inserts) {
        return new ClaimRefolder(table, writer.withInserts(inserts), aliasProposals);
    }

    /// Updates the claims of an account and writes the denials of incoming adjudications.
    ///
    /// A denial is made from the claim as it was read before. Another writer that comes in between finds
    /// the adjudication without its denial and puts a placeholder at the denial's key. Then the put of the
    /// denial fails, and the claim is read again.
    ///
    /// @return how many denials changed
    /// @throws IllegalStateException if concurrent changes prevent every attempt
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
                    updateWatches(practice, claims);
                    keepAdjudications(claims);
                    proposeAliases(practice, claims, changes);
                    return changed;
                }
            }
            current = changes.afterReading(claims);
        }
        throw gaveUp();
    }

    private static IllegalStateException gaveUp() {
        return new IllegalStateException(
                "claim: gave up after " + ATTEMPTS + " attempts because of concurrent changes; try again");
    }

    /// Puts placeholders for the denials that other writers are about to write, one for each denial.
    ///
    /// The incoming adjudications are in the table already, so every read after the placeholder sees them.
    ///
    /// @return false if such a denial was written meanwhile, or another writer put a placeholder
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

    /// Makes denials of the expired watches of an account.
    ///
    /// @throws IllegalStateException if concurrent changes prevent every attempt
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

    /// Removes answered watches from the work index, and adds those that run or have expired and are not in
    /// it: only the fold knows what a reversal leaves, and an answer may be taken back. An expired one
    /// stays there until the run of its day.
    private void updateWatches(Practice practice, LinkedClaims claims) {
        Map<String, LocalDate> due = claims.dueWatches();
        List<Item> changed = new ArrayList<>();
        for (Item watch : claims.watchItems()) {
            LocalDate day = due.get(WatchItem.id(watch));
            if (WatchItem.isWaiting(watch) && day == null) {
                changed.add(WatchItem.withoutIndexEntry(watch));
            } else if (!WatchItem.isWaiting(watch) && day != null) {
                changed.add(WatchItem.withIndexEntry(practice.keys(), watch, day));
            }
        }
        if (!changed.isEmpty()) {
            table.putAll(changed);
        }
    }

    /// Proposes an alias where a claim came under two payer ids. The claim is read anyway.
    private void proposeAliases(Practice practice, LinkedClaims claims, IncomingChanges changes) {
        aliasProposals.propose(
                practice, SameClaimUnderTwoPayers.find(claims.adjudications().values()), changes.at());
    }

    /// Removes the expiry of the adjudications from which the state of a denial or of a long watch is folded.
    private void keepAdjudications(LinkedClaims claims) {
        List<Item> keptItems = claims.itemsToKeep().stream()
                .map(AdjudicationItem::withoutExpiry)
                .toList();
        if (!keptItems.isEmpty()) {
            table.putAll(keptItems);
        }
    }
}
