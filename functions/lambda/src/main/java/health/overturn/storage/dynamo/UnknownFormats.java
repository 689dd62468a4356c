package health.overturn.storage.dynamo;

import java.util.List;
import java.util.function.IntConsumer;

/// What this release does with items and index entries that a later release stored: what only shows leaves them out
/// and counts them, what decides refuses to.
public final class UnknownFormats {
    private final IntConsumer skipped;

    /// @param skipped gets how many a read left out
    public UnknownFormats(IntConsumer skipped) {
        this.skipped = skipped;
    }

    /// Counts what a read left out.
    public void skip(int count) {
        if (count > 0) {
            skipped.accept(count);
        }
    }

    List<Item> leaveOut(List<Item> items) {
        List<Item> known = items.stream().filter(ItemFormat::isKnown).toList();
        skip(items.size() - known.size());
        return known;
    }

    /// @throws UnknownFormatException if a later release stored an item
    static List<Item> refuse(List<Item> items) {
        items.forEach(UnknownFormats::refuse);
        return items;
    }

    /// @throws UnknownFormatException if a later release stored the item
    static Item refuse(Item item) {
        if (!ItemFormat.isKnown(item)) {
            throw new UnknownFormatException(item.number(ItemFormat.ATTRIBUTE), ItemFormat.latest(item.key()));
        }
        return item;
    }
}
