package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.DenialItem;
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

/// Which accounts a payer's claim number ties together: a claim that was corrected under another account
/// number.
final class ClaimNumberLinks {
    private static final String ACCOUNTS = "ac";
    private static final int MOST = 32;
    private static final int WORTH_LISTING = 3;
    /// A listing of as many links costs about one read unit, as one get does.
    private static final int LINKS_FOR_ONE_GET = 32;

    private final DynamoDbTable table;

    ClaimNumberLinks(DynamoDbTable table) {
        this.table = table;
    }

    /// What is known of the links of some numbers.
    ///
    /// Few numbers have links. Of a bucket asked for many numbers all links are read, unless there are more
    /// than makes it worth while.
    LinkCache of(Practice practice, Collection<ProtectedText> payerClaimNumbers) {
        Map<String, Set<ItemKey>> buckets = new HashMap<>();
        payerClaimNumbers.stream()
                .filter(ProtectedText::isPresent)
                .map(number -> key(practice, number))
                .forEach(key -> buckets.computeIfAbsent(key.partition(), unseen -> new HashSet<>())
                        .add(key));
        LinkCache seen = new LinkCache();
        Set<ItemKey> single = new HashSet<>();
        buckets.values().stream()
                .filter(wanted -> wanted.size() < WORTH_LISTING)
                .forEach(single::addAll);
        ParallelCalls.invokeAll(buckets.values().stream()
                .filter(wanted -> wanted.size() >= WORTH_LISTING)
                .map(wanted -> (Callable<Integer>) () -> list(wanted, seen))
                .toList());
        get(single, seen);
        return seen;
    }

    private int list(Set<ItemKey> wanted, LinkCache seen) {
        String bucket = wanted.iterator().next().partition();
        Optional<List<Item>> links = table.readPartitionIfSmaller(bucket, wanted.size() * LINKS_FOR_ONE_GET);
        if (links.isEmpty()) {
            return get(wanted, seen);
        }
        links.get().forEach(link -> seen.add(link.key(), link.texts(ACCOUNTS)));
        seen.wholeBucket(bucket);
        return links.get().size();
    }

    private int get(Set<ItemKey> wanted, LinkCache seen) {
        table.getAll(wanted).forEach((key, link) -> seen.add(key, link.texts(ACCOUNTS)));
        seen.markLookedUp(wanted);
        return wanted.size();
    }

    /// Ties accounts together, beside those that already are.
    void link(Practice practice, ProtectedText payerClaimNumber, Set<String> accounts) {
        ItemKey key = key(practice, payerClaimNumber);
        for (int attempt = 1; attempt <= MOST; attempt++) {
            Optional<Item> before = table.get(key);
            Set<String> all = new TreeSet<>(accounts);
            before.ifPresent(item -> all.addAll(item.texts(ACCOUNTS)));
            long version = before.map(item -> item.number(DenialItem.VERSION)).orElse(0L);
            if (before.isPresent() && before.get().texts(ACCOUNTS).containsAll(accounts)) {
                return;
            }
            Item item = Item.at(key)
                    .withTexts(ACCOUNTS, List.copyOf(all).subList(0, Math.min(MOST, all.size())))
                    .with(DenialItem.VERSION, version + 1);
            if (before.isPresent() ? table.putIfVersion(item, version) : table.putIfAbsent(item)) {
                return;
            }
        }
        throw new IllegalStateException("link: one of " + MOST + " attempts to tie was expected to be the only one");
    }

    static ItemKey key(Practice practice, ProtectedText number) {
        return practice.keys().link(practice.hash().payerClaim(number));
    }
}
