package health.overturn.storage.claim;

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

/// Writes denials, each only over what was read.
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

    /// One whose new denials go together with those of others.
    DenialWriter withInserts(ConditionalInsertBatcher inserts) {
        return new DenialWriter(table, inserts::put);
    }

    /// Puts a new one; false where something else stands in its place than did when its claim was read.
    public boolean add(Practice practice, StoredDenial stored, DenialPlaceholder placeholder) {
        directory.putPartitionOf(practice, stored.denial());
        Item item = DenialItem.of(practice.keys(), stored);
        return placeholder.version() == 0 ? insert.test(item) : table.putIfVersion(item, placeholder.version());
    }

    /// Has whoever makes the denial of this place read its claim again; false as above.
    boolean putPlaceholder(DenialPlaceholder placeholder) {
        Item item = placeholder.next().item();
        return placeholder.version() == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, placeholder.version());
    }

    /// Puts the fact of a watch that becomes a denial where the facts of denials stand.
    void putAdjudication(Practice practice, String account, StoredAdjudication adjudication) {
        table.putAll(List.of(AdjudicationItem.ofDenial(practice.keys(), account, adjudication)));
    }

    /// Puts a denial after its moves over what it was before them; false where somebody moved it meanwhile.
    public boolean move(Practice practice, StoredDenial before, Denial after) {
        directory.putPartitionOf(practice, after);
        return table.putIfVersion(
                DenialItem.of(practice.keys(), before.withDenial(after)),
                before.denial().version());
    }
}
