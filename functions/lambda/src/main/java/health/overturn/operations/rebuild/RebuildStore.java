package health.overturn.operations.rebuild;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import java.util.Optional;

/// Stores how far the rebuild is.
record RebuildStore(DynamoDbTable table) {
    /// No practice's, because one rebuild goes through all of them.
    private static final ItemKey KEY = new ItemKey(PracticeKeys.NO_PRACTICE.practice() + "#G", "G");

    private static final String STATE = "st";
    private static final String PRACTICE = "pr";
    private static final String PARTITION = "pa";
    private static final String AFTER = "af";
    private static final String EXAMINED = "ex";
    private static final String REBUILT = "re";
    private static final String OVERTAKEN = "ov";

    Optional<RebuildProgress> find() {
        return table.get(KEY).map(RebuildStore::read);
    }

    /// Saves a progress over the one that was read.
    ///
    /// @return the progress as saved; empty if another rebuild has saved its own since
    Optional<RebuildProgress> save(RebuildProgress progress) {
        Item item = Item.at(KEY)
                .with(DynamoDbTable.VERSION, progress.version() + 1)
                .with(STATE, progress.state().name())
                .with(PRACTICE, progress.practice())
                .with(PARTITION, progress.partition())
                .with(AFTER, progress.after())
                .with(EXAMINED, progress.examined())
                .with(REBUILT, progress.rebuilt())
                .with(OVERTAKEN, progress.overtaken());
        boolean saved =
                progress.version() == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, progress.version());
        return saved ? Optional.of(progress.saved()) : Optional.empty();
    }

    private static RebuildProgress read(Item item) {
        return new RebuildProgress(
                RebuildProgress.State.valueOf(item.text(STATE)),
                item.text(PRACTICE),
                item.text(PARTITION),
                item.text(AFTER),
                item.number(EXAMINED),
                item.number(REBUILT),
                item.number(OVERTAKEN),
                item.number(DynamoDbTable.VERSION));
    }
}
