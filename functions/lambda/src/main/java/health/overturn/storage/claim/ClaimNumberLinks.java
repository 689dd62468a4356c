package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// Stores which accounts a payer's claim number joins.
///
/// There is a link where a claim was corrected under another account number.
final class ClaimNumberLinks {
    private static final String ACCOUNTS = "ac";
    private static final int MAX_ACCOUNTS = 32;
    private static final int ATTEMPTS = 32;
    private static final int MIN_NUMBERS_FOR_LISTING = 3;
    /// A query that returns so many links costs about one read unit, as one get does.
    private static final int LINKS_PER_READ_UNIT = 32;

    private final DynamoDbTable table;

    ClaimNumberLinks(DynamoDbTable table) {
        this.table = table;
    }

    /// Looks up the links of some numbers.
    ///
    /// Few numbers have links. If many numbers fall into one bucket, all its links are read with one query, unless
    /// the bucket is too large for that to be cheaper.
    LinkCache lookUp(Practice practice, Collection<ProtectedText> payerClaimNumbers) {
        Map<String, Set<ItemKey>> buckets = new HashMap<>();
        payerClaimNumbers.stream()
                .filter(ProtectedText::isPresent)
                .map(number -> key(practice, number))
                .forEach(key -> buckets.computeIfAbsent(key.partition(), unseen -> new HashSet<>())
                        .add(key));
        LinkCache cache = new LinkCache();
        Set<ItemKey> single = new HashSet<>();
        buckets.values().stream()
                .filter(keys -> keys.size() < MIN_NUMBERS_FOR_LISTING)
                .forEach(single::addAll);
        ParallelCalls.invokeAll(buckets.values().stream()
                .filter(keys -> keys.size() >= MIN_NUMBERS_FOR_LISTING)
                .map(keys -> (Callable<Integer>) () -> readBucket(keys, cache))
                .toList());
        readLinks(single, cache);
        return cache;
    }

    private int readBucket(Set<ItemKey> keys, LinkCache cache) {
        String bucket = keys.iterator().next().partition();
        Optional<List<Item>> links = table.readPartitionIfSmaller(bucket, keys.size() * LINKS_PER_READ_UNIT);
        if (links.isEmpty()) {
            return readLinks(keys, cache);
        }
        links.get().forEach(link -> cache.add(link.key(), link.texts(ACCOUNTS)));
        cache.addCompleteBucket(bucket);
        return links.get().size();
    }

    private int readLinks(Set<ItemKey> keys, LinkCache cache) {
        table.getAll(keys).forEach((key, link) -> cache.add(key, link.texts(ACCOUNTS)));
        cache.markLookedUp(keys);
        return keys.size();
    }

    /// Adds accounts to the link of a number.
    ///
    /// @throws IllegalStateException if concurrent changes prevent every attempt
    void link(Practice practice, ProtectedText payerClaimNumber, Set<String> accounts) {
        ItemKey key = key(practice, payerClaimNumber);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Item> current = table.get(key);
            Set<String> all = new TreeSet<>(accounts);
            current.ifPresent(item -> all.addAll(item.texts(ACCOUNTS)));
            long version =
                    current.map(item -> item.number(DynamoDbTable.VERSION)).orElse(0L);
            if (current.isPresent() && current.get().texts(ACCOUNTS).containsAll(accounts)) {
                return;
            }
            Item item = Item.at(key)
                    .withTexts(ACCOUNTS, List.copyOf(all).subList(0, Math.min(MAX_ACCOUNTS, all.size())))
                    .with(DynamoDbTable.VERSION, version + 1);
            if (current.isPresent() ? table.putIfVersion(item, version) : table.putIfAbsent(item)) {
                return;
            }
        }
        throw new IllegalStateException(
                "claim number link: gave up after " + ATTEMPTS + " attempts because of concurrent changes; try again");
    }

    static ItemKey key(Practice practice, ProtectedText number) {
        return practice.keys().link(practice.hash().payerClaim(number));
    }
}
