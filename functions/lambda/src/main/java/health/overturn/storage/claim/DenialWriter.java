package health.overturn.storage.claim;

import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.denial.Denial;
import health.overturn.storage.dynamo.ConditionalInsertBatcher;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.util.List;
import java.util.function.Predicate;

/// Writes denials, each only over the version that was read.
public final class DenialWriter {
    private final DynamoDbTable table;
    private final Predicate<Item> insert;
    private final PracticeDirectory directory;

    private DenialWriter(DynamoDbTable table, Predicate<Item> insert) {
        this.table = table;
        this.insert = insert;
        this.directory = new PracticeDirectory(table);
    }

    public DenialWriter(DynamoDbTable table) {
        this(table, table::putIfAbsent);
    }

    /// Returns a writer that inserts new denials through a batcher.
    DenialWriter withInserts(ConditionalInsertBatcher inserts) {
        return new DenialWriter(table, inserts::put);
    }

    /// Adds a denial; false if its key has another item than when its claim was read.
    ///
    /// @param placeholder the placeholder that was read
    public boolean add(Practice practice, StoredDenial stored, DenialPlaceholder placeholder) {
        directory.putPartitionsOf(practice, stored.denial());
        Item item = DenialItem.of(practice.keys(), stored);
        return placeholder.version() == 0 ? insert.test(item) : table.putIfVersion(item, placeholder.version());
    }

    /// Makes the writer of a pending denial read its claim again; false if the key has another item than was read.
    boolean putPlaceholder(DenialPlaceholder placeholder) {
        Item item = placeholder.next().item();
        return placeholder.version() == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, placeholder.version());
    }

    /// Puts a copy of the adjudication whose watch expired, with the denial that the watch became.
    void putExpiredWatch(Practice practice, String account, StoredAdjudication adjudication, FoldedDenial folded) {
        table.putAll(List.of(AdjudicationItem.ofExpiredWatch(practice.keys(), account, adjudication, folded)));
    }

    /// Puts a denial after its moves over its version before them; false if another writer moved it meanwhile.
    public boolean move(Practice practice, StoredDenial before, Denial after) {
        directory.putPartitionsOf(practice, after);
        return table.putIfVersion(
                DenialItem.of(practice.keys(), before.withDenial(after)),
                before.denial().version());
    }
}
