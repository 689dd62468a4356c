package health.overturn.storage.item;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.TableIndex;
import java.time.Instant;
import java.time.LocalDate;

/// Converts a watch to an item and back: its adjudication, its source, and the day on which it expires.
///
/// An adjudication that decides nothing, and a reversal, have no other item. A reversal has an entry in the index only
/// while it leaves money undecided. An adjudication that leaves only a part undecided has its own item beside it. When
/// another adjudication answers a watch, the item leaves the index and stays in the
/// table. When a watch expires, its denial gets an item of its own.
public final class WatchItem {
    public static final String PREFIX = "W#";
    private static final String SOURCE = "so";
    private static final String RECEIVED_AT = "ra";

    private WatchItem() {}

    public static Item of(PracticeKeys keys, IncomingAdjudication incoming, Instant receivedAt, LocalDate expiresOn) {
        String id = incoming.adjudication().id();
        Item item = AdjudicationItem.put(Item.at(keys.watch(incoming.account(), id)), incoming.stored())
                .with(SOURCE, incoming.source().toAttribute())
                .with(RECEIVED_AT, receivedAt.toString());
        return withIndexEntry(keys, item, expiresOn);
    }

    /// The id of the watched adjudication.
    public static String id(Item item) {
        return item.text("sk").substring(PREFIX.length());
    }

    public static DenialSource source(Item item) {
        return DenialSource.of(item.texts(SOURCE));
    }

    public static Instant receivedAt(Item item) {
        return item.instant(RECEIVED_AT).orElse(Instant.EPOCH);
    }

    public static boolean isWaiting(Item item) {
        return item.has(TableIndex.WORK.partitionKey());
    }

    /// Returns the item with its index entry, which it may have lost by an answer that was taken back.
    public static Item withIndexEntry(PracticeKeys keys, Item item, LocalDate expiresOn) {
        return item.with(TableIndex.WORK.partitionKey(), keys.watchPartition(id(item)))
                .with(TableIndex.WORK.sortKey(), expiresOn + "#" + id(item));
    }

    public static Item withoutIndexEntry(Item item) {
        return item.without(TableIndex.WORK.partitionKey()).without(TableIndex.WORK.sortKey());
    }
}
