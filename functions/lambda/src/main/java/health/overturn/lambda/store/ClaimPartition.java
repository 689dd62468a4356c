package health.overturn.lambda.store;

import java.util.List;

/// All that is kept under one account, as it was when it was read.
record ClaimPartition(String account, List<Item> items) {
    private static final String POINTER = "H";

    ClaimPartition {
        items = List.copyOf(items);
    }

    boolean hasPointer() {
        return items.stream().anyMatch(item -> item.text("sk").equals(POINTER));
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
