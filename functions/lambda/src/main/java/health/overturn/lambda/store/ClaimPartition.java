package health.overturn.lambda.store;

import java.util.List;

/// All that is kept under one account, as it was when it was read.
record ClaimPartition(String account, List<Item> items) {
    ClaimPartition {
        items = List.copyOf(items);
    }

    /// Whether a payment must look at it: it holds a denial, a watch or a pointer to another account's.
    boolean hasPointer() {
        return items.stream().anyMatch(ClaimPartition::pointsOut);
    }

    /// Whether an item is more than a fact; such items sort after all facts.
    static boolean pointsOut(Item item) {
        return !item.text("sk").startsWith(AdjudicationItem.PREFIX);
    }

    List<Item> adjudications() {
        return withPrefix(AdjudicationItem.PREFIX);
    }

    List<Fact> facts() {
        return adjudications().stream().map(AdjudicationItem::read).toList();
    }

    List<KeptDenial> denials() {
        return withPrefix(DenialItem.PREFIX).stream().map(DenialItem::read).toList();
    }

    List<Item> watches() {
        return withPrefix(WatchItem.PREFIX);
    }

    private List<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix)).toList();
    }
}
