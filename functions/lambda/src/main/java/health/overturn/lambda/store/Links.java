package health.overturn.lambda.store;

import health.overturn.remittance.Protected;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// Which accounts a payer's claim number ties together: a claim that was corrected under another account
/// number.
final class Links {
    private static final String ACCOUNTS = "ac";
    private static final int MOST = 32;
    private static final int WORTH_LISTING = 3;
    /// A listing of as many links costs about one read unit, as one get does.
    private static final int LINKS_FOR_ONE_GET = 32;

    private final Table table;

    Links(Table table) {
        this.table = table;
    }

    /// The accounts tied together by each of these numbers; numbers that tie nothing are not in the answer.
    ///
    /// Few numbers have links. Of a bucket asked for many numbers all links are read, unless there are more
    /// than makes it worth while.
    Map<Protected, Set<String>> of(Practice practice, Collection<Protected> payerClaimNumbers) {
        Map<String, Map<Key, Protected>> buckets = new HashMap<>();
        payerClaimNumbers.stream().filter(Protected::isPresent).forEach(number -> {
            Key key = key(practice, number);
            buckets.computeIfAbsent(key.partition(), unseen -> new HashMap<>()).put(key, number);
        });
        Map<Protected, Set<String>> found = new HashMap<>();
        Map<Key, Protected> single = new HashMap<>();
        buckets.values().stream()
                .filter(wanted -> wanted.size() < WORTH_LISTING)
                .forEach(single::putAll);
        Parallel.all(buckets.entrySet().stream()
                        .filter(bucket -> bucket.getValue().size() >= WORTH_LISTING)
                        .map(bucket -> (Callable<Map<Protected, Set<String>>>)
                                () -> listed(bucket.getKey(), bucket.getValue()))
                        .toList())
                .forEach(found::putAll);
        found.putAll(got(single));
        return found;
    }

    private Map<Protected, Set<String>> listed(String bucket, Map<Key, Protected> wanted) {
        Optional<List<Item>> links = table.partitionBelow(bucket, wanted.size() * LINKS_FOR_ONE_GET);
        if (links.isEmpty()) {
            return got(wanted);
        }
        Map<Protected, Set<String>> found = new HashMap<>();
        for (Item link : links.get()) {
            Protected number = wanted.get(link.key());
            if (number != null) {
                found.put(number, new TreeSet<>(link.texts(ACCOUNTS)));
            }
        }
        return found;
    }

    private Map<Protected, Set<String>> got(Map<Key, Protected> wanted) {
        Map<Protected, Set<String>> found = new HashMap<>();
        table.getAll(wanted.keySet()).forEach((key, link) -> {
            Protected number = wanted.get(key);
            if (number != null) {
                found.put(number, new TreeSet<>(link.texts(ACCOUNTS)));
            }
        });
        return found;
    }

    /// Ties accounts together, beside those that already are.
    void tie(Practice practice, Protected payerClaimNumber, Set<String> accounts) {
        Key key = key(practice, payerClaimNumber);
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
            if (before.isPresent() ? table.putOver(item, version) : table.putIfAbsent(item)) {
                return;
            }
        }
        throw new IllegalStateException("link: one of " + MOST + " attempts to tie was expected to be the only one");
    }

    private static Key key(Practice practice, Protected number) {
        return practice.keys().link(practice.hash().payerClaim(number));
    }
}
