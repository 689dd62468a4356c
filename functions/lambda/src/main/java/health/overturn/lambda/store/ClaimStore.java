package health.overturn.lambda.store;

import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.ProtectedText;
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
/// steps of [#take] must keep their order: it is what makes whoever comes second see the other.
public final class ClaimStore {
    private static final int WATCHES_AT_ONCE = 500;

    private final Table table;
    private final Links links;
    private final NumberPages pages;
    private final Refold refold;
    private final Directory directory;

    public ClaimStore(Table table) {
        this.table = table;
        this.links = new Links(table);
        this.pages = new NumberPages(table);
        this.directory = new Directory(table);
        this.refold = new Refold(table, new DenialWriter(table));
    }

    /// Takes in a stretch: some adjudications, of one transaction or of more.
    ///
    /// @param received when its file came in, or who entered it by hand
    public void take(Practice practice, List<Taken> stretch, Received received) {
        if (stretch.isEmpty()) {
            return;
        }
        table.putAll(contents(practice, stretch, received.at()));
        Map<String, Taken> denied = denied(stretch);
        putPayers(practice, denied.values());
        Set<String> touched = new HashSet<>(tieOriginals(practice, stretch));
        Map<String, Glance> pointed = pointed(practice, stretch);
        touched.addAll(pointed.keySet());
        Incoming incoming = new Incoming(received, denied, look(practice, stretch, touched), pointed, Map.of());
        Inserts inserts = table.inserts(touched.size());
        Refold together = refold.with(inserts);
        Parallel.all(touched.stream()
                .map(account ->
                        (Callable<Integer>) () -> inserts.work(() -> together.refold(practice, account, incoming)))
                .toList());
    }

    /// The same for what a file brought.
    ///
    /// @param at when it came in
    public void take(Practice practice, List<Taken> stretch, Instant at) {
        take(practice, stretch, Received.byRemittance(at));
    }

    /// Makes denials of the watches that have run out by a moment.
    ///
    /// @return how many accounts were looked at
    public int runOutWatches(Practice practice, Instant at) {
        Set<String> accounts = new HashSet<>();
        String end = practice.day(at).plusDays(1).toString();
        practice.keys().watches().forEach(watches -> accounts.addAll(due(watches, end)));
        Parallel.all(accounts.stream()
                .map(account -> (Callable<Integer>) () -> refold.runOut(practice, account, at))
                .toList());
        return accounts.size();
    }

    private Set<String> due(String watches, String end) {
        Set<String> accounts = new HashSet<>();
        String after = "";
        while (true) {
            List<Item> stretch = table.stretch(Stretch.of(IndexName.WORK, watches, after, WATCHES_AT_ONCE));
            for (Item entry : stretch) {
                after = entry.text(IndexName.WORK.sortKey());
                if (after.compareTo(end) >= 0) {
                    return accounts;
                }
                accounts.add(Keys.account(entry.text("pk")));
            }
            if (stretch.size() < WATCHES_AT_ONCE) {
                return accounts;
            }
        }
    }

    private List<Item> contents(Practice practice, List<Taken> stretch, Instant at) {
        Map<Key, Item> items = new LinkedHashMap<>();
        for (Taken taken : stretch) {
            add(items, taken.watched() ? watch(practice, taken, at) : fact(practice, taken, at));
        }
        NumberPages.of(practice, stretch, expiresAt(practice, practice.day(at))).forEach(page -> add(items, page));
        return new ArrayList<>(items.values());
    }

    private static Item fact(Practice practice, Taken taken, Instant at) {
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

    private static Item watch(Practice practice, Taken taken, Instant at) {
        LocalDate paidOn = taken.adjudication().paidOn();
        LocalDate from = paidOn == null ? practice.day(at) : paidOn;
        return WatchItem.of(
                practice.keys(), taken, at, practice.settings().watchPolicy().runsOutOn(from));
    }

    private static void add(Map<Key, Item> items, Item item) {
        items.put(item.key(), item);
    }

    private static Map<String, Taken> denied(List<Taken> stretch) {
        Map<String, Taken> denied = new LinkedHashMap<>();
        stretch.stream()
                .filter(Taken::denied)
                .forEach(taken -> denied.put(taken.adjudication().id(), taken));
        return denied;
    }

    /// Names the payers in the directory before any denial of theirs can be looked for.
    private void putPayers(Practice practice, Collection<Taken> denied) {
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
    private Set<String> tieOriginals(Practice practice, List<Taken> stretch) {
        List<Callable<Set<String>>> calls = stretch.stream()
                .filter(taken -> taken.adjudication().originalClaimNumber().isPresent())
                .map(taken -> (Callable<Set<String>>) () -> tieOriginal(practice, taken))
                .toList();
        Set<String> tied = new HashSet<>();
        if (!calls.isEmpty()) {
            Parallel.all(calls).forEach(tied::addAll);
        }
        return tied;
    }

    private Set<String> tieOriginal(Practice practice, Taken taken) {
        ProtectedText original = taken.adjudication().originalClaimNumber();
        if (inOwnAccount(practice, taken, original)) {
            return Set.of();
        }
        links.tie(practice, original, Set.of(taken.account()));
        Set<String> accounts = new HashSet<>(pages.accounts(practice, original));
        accounts.add(taken.account());
        if (accounts.size() > 1) {
            links.tie(practice, original, accounts);
        }
        return accounts.size() > 1 ? Set.of(taken.account()) : Set.of();
    }

    /// Whether the original stands under the same account; one that only repeats the number as its own
    /// original does not count, the true one may be elsewhere.
    private boolean inOwnAccount(Practice practice, Taken taken, ProtectedText original) {
        return new ClaimPartition(
                        taken.account(), table.partition(practice.keys().claim(taken.account())))
                .facts().stream()
                        .map(Fact::adjudication)
                        .anyMatch(
                                fact -> fact.payer().equals(taken.adjudication().payer())
                                        && fact.payerClaimNumber().equals(original)
                                        && !fact.originalClaimNumber().equals(original));
    }

    /// Looks for links, and adds the accounts whose claims may have changed.
    private LinksSeen look(Practice practice, List<Taken> stretch, Set<String> touched) {
        Set<ProtectedText> numbers = new HashSet<>();
        stretch.forEach(taken -> numbers.add(taken.adjudication().payerClaimNumber()));
        LinksSeen seen = links.of(practice, numbers);
        for (Taken taken : stretch) {
            Key link = Links.key(practice, taken.adjudication().payerClaimNumber());
            if (taken.denied()
                    || taken.watched()
                    || seen.accounts(link).stream().anyMatch(other -> !other.equals(taken.account()))) {
                touched.add(taken.account());
            }
        }
        return seen;
    }

    /// Looks for denials and watches in the accounts of what is neither.
    private Map<String, Glance> pointed(Practice practice, List<Taken> stretch) {
        List<Glance> glances = Parallel.all(stretch.stream()
                .filter(taken -> !taken.denied() && !taken.watched())
                .map(Taken::account)
                .distinct()
                .map(account -> (Callable<Glance>) () -> Glance.at(table, practice, account))
                .toList());
        return glances.stream().filter(Glance::pointsOut).collect(Collectors.toMap(Glance::account, glance -> glance));
    }
}
