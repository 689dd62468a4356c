package health.overturn.lambda.store;

import health.overturn.remittance.ProtectedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The links that were read for a stretch, and for which numbers it is known that there is none.
///
/// What is tied later than it was read is brought up to date by whoever ties it.
final class LinksSeen {
    private final Map<Key, Set<String>> accounts = new ConcurrentHashMap<>();
    private final Set<Key> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> wholeBuckets = ConcurrentHashMap.newKeySet();

    void tied(Key link, Collection<String> together) {
        accounts.put(link, Set.copyOf(together));
    }

    void asked(Collection<Key> links) {
        asked.addAll(links);
    }

    void wholeBucket(String bucket) {
        wholeBuckets.add(bucket);
    }

    boolean knows(Key link) {
        return asked.contains(link) || wholeBuckets.contains(link.partition());
    }

    /// The accounts that a number ties together; none where it ties nothing or was not looked up.
    Set<String> accounts(Key link) {
        return accounts.getOrDefault(link, Set.of());
    }

    /// The same of some numbers, the unknown ones looked up.
    List<String> accounts(Links links, Practice practice, Collection<ProtectedText> numbers) {
        List<ProtectedText> unknown = numbers.stream()
                .filter(number -> !knows(Links.key(practice, number)))
                .toList();
        if (!unknown.isEmpty()) {
            LinksSeen more = links.of(practice, unknown);
            accounts.putAll(more.accounts);
            asked.addAll(more.asked);
            wholeBuckets.addAll(more.wholeBuckets);
        }
        return numbers.stream()
                .flatMap(number -> accounts(Links.key(practice, number)).stream())
                .toList();
    }
}
