package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The links that were read for a batch, and the numbers that are known to have none.
///
/// A writer that links accounts after this read updates their claims itself.
final class LinkCache {
    private final Map<ItemKey, Set<String>> accounts = new ConcurrentHashMap<>();
    private final Set<ItemKey> lookedUp = ConcurrentHashMap.newKeySet();
    private final Set<String> completeBuckets = ConcurrentHashMap.newKeySet();

    void add(ItemKey link, Collection<String> linkedAccounts) {
        accounts.put(link, Set.copyOf(linkedAccounts));
    }

    void markLookedUp(Collection<ItemKey> links) {
        lookedUp.addAll(links);
    }

    void addCompleteBucket(String bucket) {
        completeBuckets.add(bucket);
    }

    boolean isLookedUp(ItemKey link) {
        return lookedUp.contains(link) || completeBuckets.contains(link.partition());
    }

    /// Returns the accounts that a number joins; none if it joins none or was not looked up.
    Set<String> accounts(ItemKey link) {
        return accounts.getOrDefault(link, Set.of());
    }

    /// Returns the accounts that some numbers join; looks up the numbers that are not known yet.
    List<String> lookUpAccounts(ClaimNumberLinks links, Practice practice, Collection<ProtectedText> numbers) {
        List<ProtectedText> unknown = numbers.stream()
                .filter(number -> !isLookedUp(ClaimNumberLinks.key(practice, number)))
                .toList();
        if (!unknown.isEmpty()) {
            LinkCache found = links.lookUp(practice, unknown);
            accounts.putAll(found.accounts);
            lookedUp.addAll(found.lookedUp);
            completeBuckets.addAll(found.completeBuckets);
        }
        return numbers.stream()
                .flatMap(number -> accounts(ClaimNumberLinks.key(practice, number)).stream())
                .toList();
    }
}
