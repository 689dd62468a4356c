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

/// All that is kept under one account, as it was when it was read.
public record ClaimPartition(String account, List<Item> items) {
    public ClaimPartition {
        items = List.copyOf(items);
    }

    /// Whether a payment must look at it: it holds a denial, a watch or a pointer to another account's.
    boolean isAffectedByPayments() {
        return items.stream().anyMatch(ClaimPartition::isAffectedByPayments);
    }

    /// Whether an item is more than a fact that denies nothing; such items sort after all those.
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
                .map(AdjudicationItem::read)
                .forEach(stored ->
                        adjudications.putIfAbsent(stored.adjudication().id(), stored));
        return List.copyOf(adjudications.values());
    }

    public List<StoredDenial> denials() {
        return withPrefix(DenialItem.PREFIX).stream()
                .filter(item -> !DenialPlaceholder.isPlaceholder(item))
                .map(DenialItem::read)
                .toList();
    }

    /// What stands in the places of denials that are not there, by the ids of their adjudications.
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
