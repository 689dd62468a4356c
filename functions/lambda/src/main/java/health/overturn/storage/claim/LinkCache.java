package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The links that were read for a stretch, and for which numbers it is known that there is none.
///
/// What is tied later than it was read is brought up to date by whoever ties it.
final class LinkCache {
    private final Map<ItemKey, Set<String>> accounts = new ConcurrentHashMap<>();
    private final Set<ItemKey> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> wholeBuckets = ConcurrentHashMap.newKeySet();

    void add(ItemKey link, Collection<String> together) {
        accounts.put(link, Set.copyOf(together));
    }

    void markLookedUp(Collection<ItemKey> links) {
        asked.addAll(links);
    }

    void wholeBucket(String bucket) {
        wholeBuckets.add(bucket);
    }

    boolean isLookedUp(ItemKey link) {
        return asked.contains(link) || wholeBuckets.contains(link.partition());
    }

    /// The accounts that a number ties together; none where it ties nothing or was not looked up.
    Set<String> accounts(ItemKey link) {
        return accounts.getOrDefault(link, Set.of());
    }

    /// The same of some numbers, the unknown ones looked up.
    List<String> accounts(ClaimNumberLinks links, Practice practice, Collection<ProtectedText> numbers) {
        List<ProtectedText> unknown = numbers.stream()
                .filter(number -> !isLookedUp(ClaimNumberLinks.key(practice, number)))
                .toList();
        if (!unknown.isEmpty()) {
            LinkCache more = links.of(practice, unknown);
            accounts.putAll(more.accounts);
            asked.addAll(more.asked);
            wholeBuckets.addAll(more.wholeBuckets);
        }
        return numbers.stream()
                .flatMap(number -> accounts(ClaimNumberLinks.key(practice, number)).stream())
                .toList();
    }
}
