package health.overturn.lambda.store;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes denials, each only over what was read.
public final class DenialWriter {
    private final Table table;
    private final Map<Key, Boolean> monthsPut = new ConcurrentHashMap<>();

    public DenialWriter(Table table) {
        this.table = table;
    }

    /// Puts a new one; false where something else stands in its place than did when its claim was read.
    boolean add(Practice practice, KeptDenial fresh, Mark stood) {
        putMonth(practice, fresh.denial());
        return put(DenialItem.of(practice.keys(), fresh), stood);
    }

    /// Has whoever makes the denial of this place read its claim again; false as above.
    boolean mark(Mark stood) {
        return put(stood.next().item(), stood);
    }

    private boolean put(Item item, Mark stood) {
        return stood.version() == 0 ? table.putIfAbsent(item) : table.putOver(item, stood.version());
    }

    /// Puts the fact of a watch that becomes a denial where the facts of denials stand.
    void addFact(Practice practice, String account, Fact fact) {
        table.putAll(List.of(AdjudicationItem.ofDenial(practice.keys(), account, fact)));
    }

    /// Puts a denial after its moves over what it was before them; false where somebody moved it meanwhile.
    public boolean move(Practice practice, KeptDenial before, Denial after) {
        putMonth(practice, after);
        return table.putOver(
                DenialItem.of(practice.keys(), before.as(after)),
                before.denial().version());
    }

    /// Names the month in the directory before any denial that was resolved in it can be looked for.
    private void putMonth(Practice practice, Denial denial) {
        if (!(denial.status() instanceof Status.Resolved)) {
            return;
        }
        monthsPut.computeIfAbsent(practice.keys().resolvedMonth(DenialItem.resolvedIn(denial)), month -> {
            table.putAll(List.of(Item.at(month)));
            return true;
        });
    }
}
