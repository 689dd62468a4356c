package health.overturn.lambda.store;

import health.overturn.denials.denial.Denial;
import java.util.List;
import java.util.function.Predicate;

/// Writes denials, each only over what was read.
public final class DenialWriter {
    private final Table table;
    private final Predicate<Item> insert;
    private final Directory directory;

    private DenialWriter(Table table, Predicate<Item> insert) {
        this.table = table;
        this.insert = insert;
        this.directory = new Directory(table);
    }

    public DenialWriter(Table table) {
        this(table, table::putIfAbsent);
    }

    /// One whose new denials go together with those of others.
    DenialWriter with(Inserts inserts) {
        return new DenialWriter(table, inserts::put);
    }

    /// Puts a new one; false where something else stands in its place than did when its claim was read.
    boolean add(Practice practice, KeptDenial fresh, Mark stood) {
        directory.put(practice, fresh.denial());
        Item item = DenialItem.of(practice.keys(), fresh);
        return stood.version() == 0 ? insert.test(item) : table.putOver(item, stood.version());
    }

    /// Has whoever makes the denial of this place read its claim again; false as above.
    boolean mark(Mark stood) {
        Item item = stood.next().item();
        return stood.version() == 0 ? table.putIfAbsent(item) : table.putOver(item, stood.version());
    }

    /// Puts the fact of a watch that becomes a denial where the facts of denials stand.
    void addFact(Practice practice, String account, Fact fact) {
        table.putAll(List.of(AdjudicationItem.ofDenial(practice.keys(), account, fact)));
    }

    /// Puts a denial after its moves over what it was before them; false where somebody moved it meanwhile.
    public boolean move(Practice practice, KeptDenial before, Denial after) {
        directory.put(practice, after);
        return table.putOver(
                DenialItem.of(practice.keys(), before.as(after)),
                before.denial().version());
    }
}
