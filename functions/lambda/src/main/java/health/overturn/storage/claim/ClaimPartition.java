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
    boolean hasPointer() {
        return items.stream().anyMatch(ClaimPartition::pointsOut);
    }

    /// Whether an item is more than a fact that denies nothing; such items sort after all those.
    static boolean pointsOut(Item item) {
        return !item.text("sk").startsWith(AdjudicationItem.PREFIX);
    }

    List<Item> adjudications() {
        return Stream.concat(
                        withPrefix(AdjudicationItem.DENIED_PREFIX).stream(),
                        withPrefix(AdjudicationItem.PREFIX).stream())
                .toList();
    }

    public List<StoredAdjudication> facts() {
        Map<String, StoredAdjudication> facts = new LinkedHashMap<>();
        Stream.concat(adjudications().stream(), watches().stream())
                .map(AdjudicationItem::read)
                .forEach(fact -> facts.putIfAbsent(fact.adjudication().id(), fact));
        return List.copyOf(facts.values());
    }

    public List<StoredDenial> denials() {
        return withPrefix(DenialItem.PREFIX).stream()
                .filter(item -> !DenialPlaceholder.is(item))
                .map(DenialItem::read)
                .toList();
    }

    /// What stands in the places of denials that are not there, by the ids of their adjudications.
    Map<String, DenialPlaceholder> unmade(PracticeKeys keys) {
        Map<String, DenialPlaceholder> unmade = new HashMap<>();
        withPrefix(AdjudicationItem.DENIED_PREFIX).stream()
                .map(AdjudicationItem::id)
                .forEach(id -> unmade.put(id, DenialPlaceholder.none(keys.denial(account, id))));
        for (Item item : withPrefix(DenialItem.PREFIX)) {
            if (DenialPlaceholder.is(item)) {
                unmade.put(AdjudicationItem.id(item), DenialPlaceholder.read(item));
            } else {
                unmade.remove(AdjudicationItem.id(item));
            }
        }
        return unmade;
    }

    List<Item> watches() {
        return withPrefix(WatchItem.PREFIX);
    }

    private List<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix)).toList();
    }
}
