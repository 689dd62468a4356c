package health.overturn.lambda.store;

import health.overturn.denials.work.Denial;
import java.util.List;
import java.util.Optional;

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

    Optional<Denial> denial(String id) {
        return denials().stream().filter(denial -> denial.id().equals(id)).findFirst();
    }

    List<Denial> denials() {
        return withPrefix(DenialItem.PREFIX).stream().map(DenialItem::read).toList();
    }

    List<Item> watches() {
        return withPrefix(WatchItem.PREFIX);
    }

    private List<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix)).toList();
    }
}
