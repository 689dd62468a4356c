package health.overturn.storage.denial;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.claim.ClaimNumberIndex;
import health.overturn.storage.claim.ClaimPartition;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds denials: by id, by claim, and in lists by value.
public final class DenialFinder {
    private static final int MOST_EXAMINED = 1_000;
    private static final int AT_ONCE = 100;
    private static final Comparator<Item> BY_VALUE =
            Comparator.comparing(entry -> entry.text(TableIndex.RANK.sortKey()));

    private final DynamoDbTable table;
    private final PracticeDirectory directory;
    private final ClaimNumberIndex pages;

    public DenialFinder(DynamoDbTable table) {
        this.table = table;
        this.directory = new PracticeDirectory(table);
        this.pages = new ClaimNumberIndex(table);
    }

    /// Some denials in the order of their value, and where the rest begins.
    ///
    /// @param next empty at the end
    public record Page(List<DenialWithAdjudication> items, String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// Where in a list to start, and how much of it is wanted.
    public record Window(String after, int limit) {}

    /// Which denials a list goes through.
    public enum DenialScope {
        UNRESOLVED,
        RESOLVED,
        ALL
    }

    public Optional<DenialWithAdjudication> find(Practice practice, String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return ofAccount(practice, id.substring(0, dot)).stream()
                .filter(shown -> shown.id().equals(id))
                .findFirst();
    }

    /// The denials of a claim number.
    public List<DenialWithAdjudication> findByClaimNumber(Practice practice, String claimNumber) {
        return ofAccount(practice, practice.hash().account(ProtectedText.of(claimNumber))).stream()
                .filter(shown ->
                        shown.fact().adjudication().claimNumber().value().equals(claimNumber))
                .toList();
    }

    /// The denials of a payer's claim number.
    public List<DenialWithAdjudication> ofPayerClaim(Practice practice, String payerClaimNumber) {
        return pages.accounts(practice, ProtectedText.of(payerClaimNumber)).stream()
                .flatMap(account -> ofAccount(practice, account).stream())
                .filter(shown ->
                        shown.fact().adjudication().payerClaimNumber().value().equals(payerClaimNumber))
                .toList();
    }

    private List<DenialWithAdjudication> ofAccount(Practice practice, String account) {
        ClaimPartition partition =
                new ClaimPartition(account, table.partition(practice.keys().claim(account)));
        List<StoredAdjudication> facts = partition.facts();
        return partition.denials().stream()
                .flatMap(denial -> facts.stream()
                        .filter(fact -> fact.adjudication().id().equals(denial.id()))
                        .map(fact -> new DenialWithAdjudication(denial, fact)))
                .toList();
    }

    /// The partitions of the rank that hold the denials of a payer, or of all payers where none is named.
    public List<String> ranks(Practice practice, DenialScope part, String payer) {
        PracticeDirectory.Names names = directory.names(practice);
        Stream<String> months = names.months().stream().map(practice.keys()::rank);
        Stream<String> payers = names.payers().stream()
                .filter(known -> payer.isEmpty() || known.equals(payer))
                .map(known -> practice.keys().rank(known));
        return switch (part) {
            case UNRESOLVED -> payers.toList();
            case RESOLVED -> months.toList();
            case ALL -> Stream.concat(payers, months).toList();
        };
    }

    /// Goes through an index by value and gives those that are wanted, examining at most a thousand.
    public Page list(
            Practice practice,
            TableIndex index,
            List<String> partitions,
            Window window,
            Predicate<DenialWithAdjudication> wanted) {
        List<DenialWithAdjudication> found = new ArrayList<>();
        String after = window.after();
        int examined = 0;
        while (found.size() < window.limit() && examined < MOST_EXAMINED) {
            List<Item> entries = merged(index, partitions, after);
            Map<ItemKey, Item> items = load(practice, entries);
            for (Item entry : entries) {
                after = entry.text(index.sortKey());
                examined++;
                withAdjudications(practice, entry, items).filter(wanted).ifPresent(found::add);
                if (found.size() == window.limit()) {
                    return new Page(found, after);
                }
            }
            if (entries.size() < AT_ONCE) {
                return new Page(found, "");
            }
        }
        return new Page(found, after);
    }

    /// Some denials, perhaps as they were a moment ago; those that are not there are not in the answer.
    public Map<ItemKey, StoredDenial> findStored(Collection<ItemKey> keys) {
        Map<ItemKey, StoredDenial> kept = new HashMap<>();
        table.getAllEventually(keys).forEach((key, item) -> kept.put(key, DenialItem.read(item)));
        return kept;
    }

    /// Denials with the adjudications that they came from, by the id by which the API names them.
    public Map<String, DenialWithAdjudication> withAdjudications(Practice practice, Collection<StoredDenial> denials) {
        Map<ItemKey, Item> facts = table.getAllEventually(
                denials.stream().map(kept -> fact(practice, kept)).toList());
        Map<String, DenialWithAdjudication> shown = new HashMap<>();
        for (StoredDenial kept : denials) {
            Item fact = facts.get(fact(practice, kept));
            if (fact != null) {
                shown.put(kept.name(), new DenialWithAdjudication(kept, AdjudicationItem.read(fact)));
            }
        }
        return shown;
    }

    private static ItemKey fact(Practice practice, StoredDenial kept) {
        return practice.keys().denied(kept.account(), kept.id());
    }

    private List<Item> merged(TableIndex index, List<String> partitions, String after) {
        return ParallelCalls.invokeAll(partitions.stream()
                        .map(partition -> (Callable<List<Item>>)
                                () -> table.query(IndexRange.of(index, partition, after, AT_ONCE)))
                        .toList())
                .stream()
                .flatMap(Collection::stream)
                .sorted(BY_VALUE)
                .limit(AT_ONCE)
                .toList();
    }

    private Map<ItemKey, Item> load(Practice practice, List<Item> entries) {
        return table.getAllEventually(entries.stream()
                .flatMap(entry -> Stream.of(entry.key(), fact(practice, entry)))
                .toList());
    }

    private static ItemKey fact(Practice practice, Item entry) {
        return practice.keys()
                .denied(PracticeKeys.account(entry.text("pk")), entry.text("sk").substring(DenialItem.PREFIX.length()));
    }

    private static Optional<DenialWithAdjudication> withAdjudications(
            Practice practice, Item entry, Map<ItemKey, Item> items) {
        Item denial = items.get(entry.key());
        Item fact = items.get(fact(practice, entry));
        return denial == null || fact == null
                ? Optional.empty()
                : Optional.of(new DenialWithAdjudication(DenialItem.read(denial), AdjudicationItem.read(fact)));
    }
}
