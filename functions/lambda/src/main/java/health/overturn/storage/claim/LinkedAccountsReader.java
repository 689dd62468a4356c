package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.practice.Practice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/// Reads an account and every account that payers' claim numbers link to it, directly or through others.
final class LinkedAccountsReader {
    /// A claim has two or three account numbers at most; accounts beyond this limit are not read.
    private static final int MAX_ACCOUNTS = 16;

    private final DynamoDbTable table;
    private final Practice practice;
    private final ClaimNumberLinks linkStore;
    private final Map<String, ClaimPartition> partitions = new LinkedHashMap<>();
    private final Map<String, ClaimPartition> known = new HashMap<>();
    private final Queue<String> queue = new ArrayDeque<>();
    private final LinkCache links;

    /// @param links the links that were just looked up
    LinkedAccountsReader(DynamoDbTable table, Practice practice, LinkCache links) {
        this.table = table;
        this.practice = practice;
        this.linkStore = new ClaimNumberLinks(table);
        this.links = links;
    }

    /// Reads an account and those linked to it.
    ///
    /// @param knownPartitions partitions that were just read; each is used instead of the first read of its
    ///     account
    List<ClaimPartition> readFrom(String account, Collection<ClaimPartition> knownPartitions) {
        knownPartitions.forEach(partition -> known.put(partition.account(), partition));
        queue.add(account);
        while (!queue.isEmpty() && partitions.size() < MAX_ACCOUNTS) {
            String next = queue.remove();
            if (!partitions.containsKey(next)) {
                ClaimPartition partition = readLinked(next);
                partitions.put(next, partition);
                queue.addAll(linkedAccounts(partition));
            }
        }
        return new ArrayList<>(partitions.values());
    }

    /// Reads an account. If there are several, each gets a pointer before it is read, so that a later payment in
    /// any of them finds the claim. The first account was read before the second was known, and is read again.
    private ClaimPartition readLinked(String account) {
        ClaimPartition partition = read(account);
        if (partitions.isEmpty()) {
            return partition;
        }
        for (ClaimPartition first : List.copyOf(partitions.values())) {
            if (!first.isAffectedByPayments()) {
                partitions.put(first.account(), putPointerAndRead(first.account()));
            }
        }
        return partition.isAffectedByPayments() ? partition : putPointerAndRead(account);
    }

    private ClaimPartition putPointerAndRead(String account) {
        table.putAll(List.of(Item.at(practice.keys().pointer(account))));
        return read(account);
    }

    private ClaimPartition read(String account) {
        ClaimPartition knownPartitions = known.remove(account);
        return knownPartitions != null
                ? knownPartitions
                : new ClaimPartition(
                        account, table.readPartition(practice.keys().claimPartition(account)));
    }

    private List<String> linkedAccounts(ClaimPartition partition) {
        List<ProtectedText> numbers = partition.storedAdjudications().stream()
                .map(StoredAdjudication::adjudication)
                .flatMap(adjudication -> Stream.of(adjudication.payerClaimNumber(), adjudication.originalClaimNumber()))
                .filter(ProtectedText::isPresent)
                .distinct()
                .toList();
        return links.lookUpAccounts(linkStore, practice, numbers).stream()
                .filter(account -> !partitions.containsKey(account))
                .toList();
    }
}
