package health.overturn.storage.claim;

import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.ConditionalInsertBatcher;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Stores adjudications and updates the claims that they affect.
///
/// The table ends up the same whatever the order, the copies and the interruptions. `KEYS.md` has the rules and their
/// proof. The steps of [#store] must keep their order: because of it, the later of two writers sees the earlier one.
public final class ClaimStore {
    private static final int WATCH_CHUNK_SIZE = 500;

    private final DynamoDbTable table;
    private final ClaimNumberLinks links;
    private final ClaimNumberIndex claimNumbers;
    private final ClaimRefolder refolder;
    private final PracticeDirectory directory;

    public ClaimStore(DynamoDbTable table) {
        this.table = table;
        this.links = new ClaimNumberLinks(table);
        this.claimNumbers = new ClaimNumberIndex(table);
        this.directory = new PracticeDirectory(table);
        this.refolder = new ClaimRefolder(table, new DenialWriter(table));
    }

    /// Stores a batch of adjudications, of one transaction or several.
    ///
    /// @param received when their file came in, or who entered them by hand
    public void store(Practice practice, List<IncomingAdjudication> adjudications, Received received) {
        if (adjudications.isEmpty()) {
            return;
        }
        table.putAll(newItems(practice, adjudications, received.at()));
        Map<String, IncomingAdjudication> denied = deniedById(adjudications);
        putPayers(practice, denied.values());
        Set<String> affected = new HashSet<>(linkOriginalClaims(practice, adjudications));
        Map<String, PartitionTail> tails = findAffectedAccounts(practice, adjudications);
        affected.addAll(tails.keySet());
        IncomingChanges changes =
                new IncomingChanges(received, denied, findLinks(practice, adjudications, affected), tails, Map.of());
        ConditionalInsertBatcher inserts = table.insertBatcher(affected.size());
        ClaimRefolder batchingRefolder = refolder.withInserts(inserts);
        ParallelCalls.invokeAll(affected.stream()
                .map(account -> (Callable<Integer>)
                        () -> inserts.runWorker(() -> batchingRefolder.refold(practice, account, changes)))
                .toList());
    }

    /// Stores a batch of adjudications of a file.
    ///
    /// @param at when the file came in
    public void store(Practice practice, List<IncomingAdjudication> adjudications, Instant at) {
        store(practice, adjudications, Received.byRemittance(at));
    }

    /// Makes denials of the watches that have expired by a moment.
    ///
    /// @return how many accounts have such watches
    public int expireWatches(Practice practice, Instant at) {
        Set<String> accounts = new HashSet<>();
        String end = practice.day(at).plusDays(1).toString();
        practice.keys().watchPartitions().forEach(partition -> accounts.addAll(accountsDue(partition, end)));
        ParallelCalls.invokeAll(accounts.stream()
                .map(account -> (Callable<Integer>) () -> refolder.expireWatches(practice, account, at))
                .toList());
        return accounts.size();
    }

    private Set<String> accountsDue(String partition, String end) {
        Set<String> accounts = new HashSet<>();
        String after = "";
        while (true) {
            List<Item> entries = table.query(IndexRange.of(TableIndex.WORK, partition, after, WATCH_CHUNK_SIZE));
            for (Item entry : entries) {
                after = entry.text(TableIndex.WORK.sortKey());
                if (after.compareTo(end) >= 0) {
                    return accounts;
                }
                accounts.add(PracticeKeys.accountOf(entry.text("pk")));
            }
            if (entries.size() < WATCH_CHUNK_SIZE) {
                return accounts;
            }
        }
    }

    private List<Item> newItems(Practice practice, List<IncomingAdjudication> adjudications, Instant at) {
        Map<ItemKey, Item> items = new LinkedHashMap<>();
        for (IncomingAdjudication incoming : adjudications) {
            if (incoming.isReversal()) {
                put(items, WatchItem.withoutIndexEntry(watchItem(practice, incoming, at)));
                continue;
            }
            if (!incoming.isWatched()) {
                put(items, adjudicationItem(practice, incoming, at));
            }
            if (incoming.mayBeWatched()) {
                put(items, watchItem(practice, incoming, at));
            }
        }
        ClaimNumberIndex.pagesOf(practice, adjudications, expiry(practice, practice.day(at)))
                .forEach(page -> put(items, page));
        return new ArrayList<>(items.values());
    }

    private static Item adjudicationItem(Practice practice, IncomingAdjudication incoming, Instant at) {
        Item item = AdjudicationItem.of(practice.keys(), incoming.account(), incoming.stored());
        if (incoming.isDenied()) {
            return item;
        }
        LocalDate paidOn = incoming.adjudication().paidOn();
        LocalDate today = practice.day(at);
        return AdjudicationItem.withExpiry(
                item, expiry(practice, paidOn == null || paidOn.isBefore(today) ? today : paidOn));
    }

    private static LocalDate expiry(Practice practice, LocalDate from) {
        return from.plusMonths(practice.settings().settings().count(Threshold.KEEP_MONTHS));
    }

    private static Item watchItem(Practice practice, IncomingAdjudication incoming, Instant at) {
        LocalDate paidOn = incoming.adjudication().paidOn();
        LocalDate from = paidOn == null ? practice.day(at) : paidOn;
        return WatchItem.of(
                practice.keys(), incoming, at, practice.settings().watchPolicy().expiresOn(from));
    }

    private static void put(Map<ItemKey, Item> items, Item item) {
        items.put(item.key(), item);
    }

    private static Map<String, IncomingAdjudication> deniedById(List<IncomingAdjudication> adjudications) {
        Map<String, IncomingAdjudication> denied = new LinkedHashMap<>();
        adjudications.stream()
                .filter(IncomingAdjudication::isDenied)
                .forEach(incoming -> denied.put(incoming.adjudication().id(), incoming));
        return denied;
    }

    private void putPayers(Practice practice, Collection<IncomingAdjudication> denied) {
        directory.putPayers(
                practice,
                denied.stream()
                        .map(incoming -> practice.settings()
                                .canonicalPayer(incoming.adjudication().payer()))
                        .toList());
    }

    /// Links the account of each adjudication to the account of its original claim (REF*F8), if that is another.
    ///
    /// @return the accounts that were linked to another
    private Set<String> linkOriginalClaims(Practice practice, List<IncomingAdjudication> adjudications) {
        List<Callable<Set<String>>> calls = adjudications.stream()
                .filter(incoming ->
                        incoming.adjudication().originalClaimNumber().isPresent())
                .map(incoming -> (Callable<Set<String>>) () -> linkOriginalClaim(practice, incoming))
                .toList();
        Set<String> linked = new HashSet<>();
        if (!calls.isEmpty()) {
            ParallelCalls.invokeAll(calls).forEach(linked::addAll);
        }
        return linked;
    }

    private Set<String> linkOriginalClaim(Practice practice, IncomingAdjudication incoming) {
        ProtectedText original = incoming.adjudication().originalClaimNumber();
        if (isInOwnAccount(practice, incoming, original)) {
            return Set.of();
        }
        links.link(practice, original, Set.of(incoming.account()));
        Set<String> accounts = new HashSet<>(claimNumbers.findAccounts(practice, original));
        accounts.add(incoming.account());
        if (accounts.size() > 1) {
            links.link(practice, original, accounts);
        }
        return accounts.size() > 1 ? Set.of(incoming.account()) : Set.of();
    }

    /// Whether the original claim is stored under the same account.
    ///
    /// An adjudication that names the same number as its own original does not count: the true original may be
    /// under another account.
    private boolean isInOwnAccount(Practice practice, IncomingAdjudication incoming, ProtectedText original) {
        return new ClaimPartition(
                        incoming.account(), table.readPartition(practice.keys().claimPartition(incoming.account())))
                .storedAdjudications().stream()
                        .map(StoredAdjudication::adjudication)
                        .anyMatch(adjudication -> adjudication
                                        .payer()
                                        .equals(incoming.adjudication().payer())
                                && adjudication.payerClaimNumber().equals(original)
                                && !adjudication.originalClaimNumber().equals(original));
    }

    /// Looks up the links of the adjudications, and adds the accounts whose claims may have changed.
    private LinkCache findLinks(Practice practice, List<IncomingAdjudication> adjudications, Set<String> affected) {
        Set<ProtectedText> numbers = new HashSet<>();
        adjudications.forEach(incoming -> numbers.add(incoming.adjudication().payerClaimNumber()));
        LinkCache cache = links.lookUp(practice, numbers);
        for (IncomingAdjudication incoming : adjudications) {
            ItemKey link =
                    ClaimNumberLinks.key(practice, incoming.adjudication().payerClaimNumber());
            if (incoming.isDenied()
                    || incoming.mayBeWatched()
                    || cache.accounts(link).stream().anyMatch(other -> !other.equals(incoming.account()))) {
                affected.add(incoming.account());
            }
        }
        return cache;
    }

    /// Finds the accounts with denials or watches among those of adjudications that are neither.
    private Map<String, PartitionTail> findAffectedAccounts(
            Practice practice, List<IncomingAdjudication> adjudications) {
        List<PartitionTail> tails = ParallelCalls.invokeAll(adjudications.stream()
                .filter(incoming -> !incoming.isDenied() && !incoming.mayBeWatched())
                .map(IncomingAdjudication::account)
                .distinct()
                .map(account -> (Callable<PartitionTail>) () -> PartitionTail.read(table, practice, account))
                .toList());
        return tails.stream()
                .filter(PartitionTail::isAffectedByPayments)
                .collect(Collectors.toMap(PartitionTail::account, tail -> tail));
    }
}
