package health.overturn.storage.claim;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.WatchItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All items of one account, as they were when they were read.
public record ClaimPartition(String account, List<Item> items) {
    public ClaimPartition {
        items = List.copyOf(items);
    }

    /// Whether a payment may change a claim of the account: it has a denial, a watch or a pointer to another
    /// account.
    boolean isAffectedByPayments() {
        return items.stream().anyMatch(ClaimPartition::isAffectedByPayments);
    }

    /// Whether an item is more than an adjudication that denied nothing; such items sort after all others.
    static boolean isAffectedByPayments(Item item) {
        return !item.text("sk").startsWith(AdjudicationItem.PREFIX);
    }

    List<Item> adjudicationItems() {
        return Stream.concat(
                        withPrefix(AdjudicationItem.DENIED_PREFIX).stream(),
                        withPrefix(AdjudicationItem.PREFIX).stream())
                .toList();
    }

    public List<StoredAdjudication> storedAdjudications() {
        Map<String, StoredAdjudication> adjudications = new LinkedHashMap<>();
        Stream.concat(adjudicationItems().stream(), watchItems().stream())
                .filter(item -> !AdjudicationItem.isOfExpiredWatch(item))
                .map(AdjudicationItem::read)
                .forEach(stored ->
                        adjudications.putIfAbsent(stored.adjudication().id(), stored));
        return List.copyOf(adjudications.values());
    }

    /// The adjudications from which the denials come, by the id of the denial.
    public Map<String, StoredAdjudication> adjudicationsOfDenials() {
        Map<String, StoredAdjudication> adjudications = new LinkedHashMap<>();
        withPrefix(AdjudicationItem.DENIED_PREFIX)
                .forEach(item -> adjudications.put(AdjudicationItem.id(item), AdjudicationItem.read(item)));
        return adjudications;
    }

    public List<StoredDenial> denials() {
        return withPrefix(DenialItem.PREFIX).stream()
                .filter(item -> !DenialPlaceholder.isPlaceholder(item))
                .map(DenialItem::read)
                .toList();
    }

    /// Returns the placeholders of denials that are not written yet, by the ids of their adjudications.
    Map<String, DenialPlaceholder> missingDenials(PracticeKeys keys) {
        Map<String, DenialPlaceholder> missing = new HashMap<>();
        withPrefix(AdjudicationItem.DENIED_PREFIX).stream()
                .map(AdjudicationItem::id)
                .forEach(id -> missing.put(id, DenialPlaceholder.none(keys.denial(account, id))));
        for (Item item : withPrefix(DenialItem.PREFIX)) {
            if (DenialPlaceholder.isPlaceholder(item)) {
                missing.put(AdjudicationItem.id(item), DenialPlaceholder.read(item));
            } else {
                missing.remove(AdjudicationItem.id(item));
            }
        }
        return missing;
    }

    List<Item> watchItems() {
        return withPrefix(WatchItem.PREFIX);
    }

    private List<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix)).toList();
    }
}
