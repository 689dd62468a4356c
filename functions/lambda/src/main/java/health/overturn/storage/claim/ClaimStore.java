package health.overturn.storage.claim;

import health.overturn.denials.judge.Judgement.Reversal;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Puts adjudications into the table and brings the claims that they touch up to date.
///
/// Whatever the order, the copies and the interruptions, the table ends up the same; `KEYS.md` says by
/// which rules. The
/// steps of [#store] must keep their order: it is what makes whoever comes second see the other.
public final class ClaimStore {
    private static final int WATCHES_AT_ONCE = 500;

    private final DynamoDbTable table;
    private final ClaimNumberLinks links;
    private final ClaimNumberIndex pages;
    private final ClaimRefolder refold;
    private final PracticeDirectory directory;

    public ClaimStore(DynamoDbTable table) {
        this.table = table;
        this.links = new ClaimNumberLinks(table);
        this.pages = new ClaimNumberIndex(table);
        this.directory = new PracticeDirectory(table);
        this.refold = new ClaimRefolder(table, new DenialWriter(table));
    }

    /// Takes in a stretch: some adjudications, of one transaction or of more.
    ///
    /// @param received when its file came in, or who entered it by hand
    public void store(Practice practice, List<IncomingAdjudication> stretch, Received received) {
        if (stretch.isEmpty()) {
            return;
        }
        table.putAll(contents(practice, stretch, received.at()));
        Map<String, IncomingAdjudication> denied = denied(stretch);
        putPayers(practice, denied.values());
        Set<String> touched = new HashSet<>(linkOriginalClaims(practice, stretch));
        Map<String, PartitionTail> pointed = findAffectedAccounts(practice, stretch);
        touched.addAll(pointed.keySet());
        IncomingChanges incoming =
                new IncomingChanges(received, denied, findLinks(practice, stretch, touched), pointed, Map.of());
        ConditionalInsertBatcher inserts = table.inserts(touched.size());
        ClaimRefolder together = refold.with(inserts);
        ParallelCalls.invokeAll(touched.stream()
                .map(account ->
                        (Callable<Integer>) () -> inserts.work(() -> together.refold(practice, account, incoming)))
                .toList());
    }

    /// The same for what a file brought.
    ///
    /// @param at when it came in
    public void store(Practice practice, List<IncomingAdjudication> stretch, Instant at) {
        store(practice, stretch, Received.byRemittance(at));
    }

    /// Makes denials of the watches that have run out by a moment.
    ///
    /// @return how many accounts were looked at
    public int runOutWatches(Practice practice, Instant at) {
        Set<String> accounts = new HashSet<>();
        String end = practice.day(at).plusDays(1).toString();
        practice.keys().watches().forEach(watches -> accounts.addAll(due(watches, end)));
        ParallelCalls.invokeAll(accounts.stream()
                .map(account -> (Callable<Integer>) () -> refold.runOut(practice, account, at))
                .toList());
        return accounts.size();
    }

    private Set<String> due(String watches, String end) {
        Set<String> accounts = new HashSet<>();
        String after = "";
        while (true) {
            List<Item> stretch = table.query(IndexRange.of(TableIndex.WORK, watches, after, WATCHES_AT_ONCE));
            for (Item entry : stretch) {
                after = entry.text(TableIndex.WORK.sortKey());
                if (after.compareTo(end) >= 0) {
                    return accounts;
                }
                accounts.add(PracticeKeys.account(entry.text("pk")));
            }
            if (stretch.size() < WATCHES_AT_ONCE) {
                return accounts;
            }
        }
    }

    private List<Item> contents(Practice practice, List<IncomingAdjudication> stretch, Instant at) {
        Map<ItemKey, Item> items = new LinkedHashMap<>();
        for (IncomingAdjudication taken : stretch) {
            add(items, taken.watched() ? watch(practice, taken, at) : fact(practice, taken, at));
        }
        ClaimNumberIndex.of(practice, stretch, expiresAt(practice, practice.day(at)))
                .forEach(page -> add(items, page));
        return new ArrayList<>(items.values());
    }

    private static Item fact(Practice practice, IncomingAdjudication taken, Instant at) {
        Item item = AdjudicationItem.of(practice.keys(), taken.account(), taken.fact());
        if (taken.denied() || taken.adjudication().judgement() instanceof Reversal) {
            return item;
        }
        LocalDate paidOn = taken.adjudication().paidOn();
        LocalDate today = practice.day(at);
        return AdjudicationItem.until(
                item, expiresAt(practice, paidOn == null || paidOn.isBefore(today) ? today : paidOn));
    }

    private static long expiresAt(Practice practice, LocalDate from) {
        return from.plusMonths(practice.settings().settings().count(Threshold.KEEP_MONTHS))
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
    }

    private static Item watch(Practice practice, IncomingAdjudication taken, Instant at) {
        LocalDate paidOn = taken.adjudication().paidOn();
        LocalDate from = paidOn == null ? practice.day(at) : paidOn;
        return WatchItem.of(
                practice.keys(), taken, at, practice.settings().watchPolicy().runsOutOn(from));
    }

    private static void add(Map<ItemKey, Item> items, Item item) {
        items.put(item.key(), item);
    }

    private static Map<String, IncomingAdjudication> denied(List<IncomingAdjudication> stretch) {
        Map<String, IncomingAdjudication> denied = new LinkedHashMap<>();
        stretch.stream()
                .filter(IncomingAdjudication::denied)
                .forEach(taken -> denied.put(taken.adjudication().id(), taken));
        return denied;
    }

    /// Names the payers in the directory before any denial of theirs can be looked for.
    private void putPayers(Practice practice, Collection<IncomingAdjudication> denied) {
        directory.putPayers(
                practice,
                denied.stream()
                        .map(taken -> practice.settings()
                                .canonicalPayer(taken.adjudication().payer()))
                        .toList());
    }

    /// Ties the account of an adjudication to that of its original (REF*F8), where that is another.
    ///
    /// @return the accounts that were tied to another
    private Set<String> linkOriginalClaims(Practice practice, List<IncomingAdjudication> stretch) {
        List<Callable<Set<String>>> calls = stretch.stream()
                .filter(taken -> taken.adjudication().originalClaimNumber().isPresent())
                .map(taken -> (Callable<Set<String>>) () -> tieOriginal(practice, taken))
                .toList();
        Set<String> tied = new HashSet<>();
        if (!calls.isEmpty()) {
            ParallelCalls.invokeAll(calls).forEach(tied::addAll);
        }
        return tied;
    }

    private Set<String> tieOriginal(Practice practice, IncomingAdjudication taken) {
        ProtectedText original = taken.adjudication().originalClaimNumber();
        if (inOwnAccount(practice, taken, original)) {
            return Set.of();
        }
        links.link(practice, original, Set.of(taken.account()));
        Set<String> accounts = new HashSet<>(pages.accounts(practice, original));
        accounts.add(taken.account());
        if (accounts.size() > 1) {
            links.link(practice, original, accounts);
        }
        return accounts.size() > 1 ? Set.of(taken.account()) : Set.of();
    }

    /// Whether the original stands under the same account; one that only repeats the number as its own
    /// original does not count, the true one may be elsewhere.
    private boolean inOwnAccount(Practice practice, IncomingAdjudication taken, ProtectedText original) {
        return new ClaimPartition(
                        taken.account(), table.partition(practice.keys().claim(taken.account())))
                .facts().stream()
                        .map(StoredAdjudication::adjudication)
                        .anyMatch(
                                fact -> fact.payer().equals(taken.adjudication().payer())
                                        && fact.payerClaimNumber().equals(original)
                                        && !fact.originalClaimNumber().equals(original));
    }

    /// Looks for links, and adds the accounts whose claims may have changed.
    private LinkCache findLinks(Practice practice, List<IncomingAdjudication> stretch, Set<String> touched) {
        Set<ProtectedText> numbers = new HashSet<>();
        stretch.forEach(taken -> numbers.add(taken.adjudication().payerClaimNumber()));
        LinkCache seen = links.of(practice, numbers);
        for (IncomingAdjudication taken : stretch) {
            ItemKey link = ClaimNumberLinks.key(practice, taken.adjudication().payerClaimNumber());
            if (taken.denied()
                    || taken.watched()
                    || seen.accounts(link).stream().anyMatch(other -> !other.equals(taken.account()))) {
                touched.add(taken.account());
            }
        }
        return seen;
    }

    /// Looks for denials and watches in the accounts of what is neither.
    private Map<String, PartitionTail> findAffectedAccounts(Practice practice, List<IncomingAdjudication> stretch) {
        List<PartitionTail> glances = ParallelCalls.invokeAll(stretch.stream()
                .filter(taken -> !taken.denied() && !taken.watched())
                .map(IncomingAdjudication::account)
                .distinct()
                .map(account -> (Callable<PartitionTail>) () -> PartitionTail.at(table, practice, account))
                .toList());
        return glances.stream()
                .filter(PartitionTail::pointsOut)
                .collect(Collectors.toMap(PartitionTail::account, glance -> glance));
    }
}
