package health.overturn.storage.denial;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.claim.ClaimNumberIndex;
import health.overturn.storage.claim.ClaimPartition;
import health.overturn.storage.claim.SameClaimUnderTwoPayers;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds denials by id and by claim number.
public final class DenialFinder {
    private final DynamoDbTable table;
    private final ClaimNumberIndex claimNumbers;

    public DenialFinder(DynamoDbTable table) {
        this.table = table;
        this.claimNumbers = new ClaimNumberIndex(table);
    }

    public Optional<DenialWithAdjudication> find(Practice practice, String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return findByAccount(practice, id.substring(0, dot)).stream()
                .filter(denial -> denial.apiId().equals(id))
                .findFirst();
    }

    /// A denial with the other answers to its claim that came under another id of its payer.
    public record LinkedDenial(DenialWithAdjudication denial, List<PayerLink> links) {
        public LinkedDenial {
            links = List.copyOf(links);
        }
    }

    /// @param payer the other payer id
    /// @param denial the denial under that id; empty if the answer denied nothing
    public record PayerLink(String payer, Optional<DenialWithAdjudication> denial) {}

    /// Finds a denial, and what the same claim has under another payer id that the settings do not join with its payer.
    public Optional<LinkedDenial> findLinked(Practice practice, String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        ClaimPartition partition = read(practice, id.substring(0, dot));
        return denialsOf(partition).stream()
                .filter(denial -> denial.apiId().equals(id))
                .findFirst()
                .map(denial -> new LinkedDenial(denial, links(practice, partition, denial)));
    }

    private static List<PayerLink> links(Practice practice, ClaimPartition partition, DenialWithAdjudication denial) {
        Adjudication own = denial.storedAdjudication().adjudication();
        String payer = practice.settings().canonicalPayer(own.payer());
        Map<String, DenialWithAdjudication> denials = new HashMap<>();
        denialsOf(partition)
                .forEach(each ->
                        denials.put(each.storedAdjudication().adjudication().id(), each));
        return partition.storedAdjudications().stream()
                .map(StoredAdjudication::adjudication)
                .filter(other -> SameClaimUnderTwoPayers.is(own, other))
                .filter(other ->
                        !practice.settings().canonicalPayer(other.payer()).equalsIgnoreCase(payer))
                .map(other -> new PayerLink(other.payer(), Optional.ofNullable(denials.get(other.id()))))
                .distinct()
                .toList();
    }

    /// Finds the denials of a claim's own number (CLP01).
    public List<DenialWithAdjudication> findByClaimNumber(Practice practice, String claimNumber) {
        return findByAccount(practice, practice.hash().account(ProtectedText.of(claimNumber))).stream()
                .filter(denial -> denial.storedAdjudication()
                        .adjudication()
                        .claimNumber()
                        .value()
                        .equals(claimNumber))
                .toList();
    }

    /// Finds the denials of a payer's claim number (CLP07).
    public List<DenialWithAdjudication> findByPayerClaimNumber(Practice practice, String payerClaimNumber) {
        return claimNumbers.findAccounts(practice, ProtectedText.of(payerClaimNumber)).stream()
                .flatMap(account -> findByAccount(practice, account).stream())
                .filter(denial -> denial.storedAdjudication()
                        .adjudication()
                        .payerClaimNumber()
                        .value()
                        .equals(payerClaimNumber))
                .toList();
    }

    private List<DenialWithAdjudication> findByAccount(Practice practice, String account) {
        return denialsOf(read(practice, account));
    }

    private ClaimPartition read(Practice practice, String account) {
        return new ClaimPartition(account, table.readPartition(practice.keys().claimPartition(account)));
    }

    private static List<DenialWithAdjudication> denialsOf(ClaimPartition partition) {
        Map<String, StoredAdjudication> adjudications = partition.adjudicationsOfDenials();
        List<DenialWithAdjudication> found = new ArrayList<>();
        for (StoredDenial stored : partition.denials()) {
            StoredAdjudication adjudication = adjudications.get(stored.id());
            if (adjudication != null) {
                found.add(new DenialWithAdjudication(stored, adjudication));
            }
        }
        return found;
    }

    /// Reads denials with eventual consistency; the result omits keys without an item.
    public Map<ItemKey, StoredDenial> findStored(Collection<ItemKey> keys) {
        Map<ItemKey, StoredDenial> stored = new HashMap<>();
        table.getAllEventually(keys).forEach((key, item) -> stored.put(key, DenialItem.read(item)));
        return stored;
    }

    /// Reads denials with their adjudications in one call for each fifty; the result omits keys without both.
    public Map<ItemKey, DenialWithAdjudication> findPairs(Practice practice, Collection<ItemKey> keys) {
        Map<ItemKey, Item> items = table.getAllEventually(keys.stream()
                .flatMap(key -> Stream.of(key, adjudicationKey(practice, key)))
                .toList());
        Map<ItemKey, DenialWithAdjudication> pairs = new HashMap<>();
        for (ItemKey key : keys) {
            Item stored = items.get(key);
            Item adjudication = items.get(adjudicationKey(practice, key));
            if (stored != null && adjudication != null) {
                pairs.put(
                        key, new DenialWithAdjudication(DenialItem.read(stored), AdjudicationItem.read(adjudication)));
            }
        }
        return pairs;
    }

    private static ItemKey adjudicationKey(Practice practice, ItemKey denial) {
        return practice.keys()
                .deniedAdjudication(
                        PracticeKeys.accountOf(denial.partition()),
                        denial.sort().substring(DenialItem.PREFIX.length()));
    }
}
