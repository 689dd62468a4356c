package health.overturn.lambda.store;

import java.time.Instant;
import java.time.LocalDate;

/// A watch as an item: the adjudication, where it came from, and the day on which it becomes a denial. One
/// that was answered leaves the index and stays, so that a copy of its adjudication is seen to be one; of
/// one that ran out the adjudication has an item of its own, as of every denial.
final class WatchItem {
    static final String PREFIX = "W#";
    private static final String SOURCE = "so";
    private static final String RECEIVED_AT = "ra";

    private WatchItem() {}

    static Item of(Keys keys, Taken taken, Instant receivedAt, LocalDate runsOutOn) {
        String id = taken.adjudication().id();
        return AdjudicationItem.put(Item.at(keys.watch(taken.account(), id)), taken.fact())
                .with(SOURCE, taken.source().value())
                .with(RECEIVED_AT, receivedAt.toString())
                .with(IndexName.WORK.partitionKey(), keys.watches(id))
                .with(IndexName.WORK.sortKey(), runsOutOn + "#" + id);
    }

    static String id(Item item) {
        return item.text("sk").substring(PREFIX.length());
    }

    static Source source(Item item) {
        return Source.of(item.texts(SOURCE));
    }

    static Instant receivedAt(Item item) {
        return item.moment(RECEIVED_AT).orElse(Instant.EPOCH);
    }

    static boolean waiting(Item item) {
        return item.has(IndexName.WORK.partitionKey());
    }

    static Item answered(Item item) {
        return item.without(IndexName.WORK.partitionKey()).without(IndexName.WORK.sortKey());
    }
}
