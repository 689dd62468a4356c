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

/// Reads an account, and with it every account that a payer's claim number ties to it, directly or by
/// another.
final class LinkedAccountsReader {
    /// A claim goes through two or three account numbers at most; what goes through more is left where it
    /// is.
    private static final int MOST_ACCOUNTS = 16;

    private final DynamoDbTable table;
    private final Practice practice;
    private final ClaimNumberLinks links;
    private final Map<String, ClaimPartition> read = new LinkedHashMap<>();
    private final Map<String, ClaimPartition> justRead = new HashMap<>();
    private final Queue<String> wanted = new ArrayDeque<>();
    private final LinkCache seen;

    /// @param seen links that were just looked up
    LinkedAccountsReader(DynamoDbTable table, Practice practice, LinkCache seen) {
        this.table = table;
        this.practice = practice;
        this.links = new ClaimNumberLinks(table);
        this.seen = seen;
    }

    /// @param known accounts that were just read, of which one is not to be read again at first
    List<ClaimPartition> from(String account, Collection<ClaimPartition> known) {
        known.forEach(partition -> justRead.put(partition.account(), partition));
        wanted.add(account);
        while (!wanted.isEmpty() && read.size() < MOST_ACCOUNTS) {
            String next = wanted.remove();
            if (!read.containsKey(next)) {
                ClaimPartition partition = partition(next);
                read.put(next, partition);
                wanted.addAll(tied(partition));
            }
        }
        return new ArrayList<>(read.values());
    }

    /// Of more than one account each gets its pointer before it is read, so that what comes into any of
    /// them later finds the claim; the first was read before the second was known, and is read again.
    private ClaimPartition partition(String account) {
        ClaimPartition partition = read(account);
        if (read.isEmpty()) {
            return partition;
        }
        for (ClaimPartition first : List.copyOf(read.values())) {
            if (!first.hasPointer()) {
                read.put(first.account(), pointed(first.account()));
            }
        }
        return partition.hasPointer() ? partition : pointed(account);
    }

    private ClaimPartition pointed(String account) {
        table.putAll(List.of(Item.at(practice.keys().pointer(account))));
        return read(account);
    }

    private ClaimPartition read(String account) {
        ClaimPartition known = justRead.remove(account);
        return known != null
                ? known
                : new ClaimPartition(account, table.partition(practice.keys().claim(account)));
    }

    private List<String> tied(ClaimPartition partition) {
        List<ProtectedText> numbers = partition.facts().stream()
                .map(StoredAdjudication::adjudication)
                .flatMap(fact -> Stream.of(fact.payerClaimNumber(), fact.originalClaimNumber()))
                .filter(ProtectedText::isPresent)
                .distinct()
                .toList();
        return seen.accounts(links, practice, numbers).stream()
                .filter(account -> !read.containsKey(account))
                .toList();
    }
}
