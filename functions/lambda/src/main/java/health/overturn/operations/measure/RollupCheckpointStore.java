package health.overturn.operations.measure;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.practice.Practice;
import java.time.Instant;

/// Stores the checkpoint of each practice. It alone tells which rollup is current.
public final class RollupCheckpointStore {
    private static final String THROUGH = "at";
    private static final String SINCE = "from";
    private static final String FOLDER = "book";

    private final DynamoDbTable table;

    public RollupCheckpointStore(DynamoDbTable table) {
        this.table = table;
    }

    RollupCheckpoint find(Practice practice) {
        return table.get(practice.keys().rollupCheckpoint())
                .map(item -> new RollupCheckpoint(
                        item.number(DynamoDbTable.VERSION),
                        item.instant(THROUGH).orElse(Instant.EPOCH),
                        item.instant(SINCE).orElse(Instant.EPOCH),
                        item.text(FOLDER)))
                .orElse(RollupCheckpoint.NONE);
    }

    /// @throws IllegalStateException if another run has advanced it in between
    void advance(Practice practice, RollupCheckpoint next) {
        Item item = Item.at(practice.keys().rollupCheckpoint())
                .with(DynamoDbTable.VERSION, next.version())
                .with(THROUGH, next.through().toString())
                .with(SINCE, next.since().toString())
                .with(FOLDER, next.folder());
        boolean moved = next.version() == 1 ? table.putIfAbsent(item) : table.putIfVersion(item, next.version() - 1);
        if (!moved) {
            throw new IllegalStateException(
                    "snapshot of " + practice.id() + ": another run is in progress; this one stops");
        }
    }
}
