package health.overturn.denials.deadline;

import health.overturn.denials.table.Faults;
import health.overturn.denials.table.Row;
import health.overturn.denials.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of payers' limits. Immutable; a practice's contracts come before what is published.
public final class PayerLimits {
    private static final int KEY_COLUMNS = 4;
    private static final Table TABLE = Table.beside(PayerLimits.class, "limit", KEY_COLUMNS);
    private static final PayerLimits STANDARD = new PayerLimits(TABLE.withoutRows(), new Faults());

    private final List<Limit> limits;

    private PayerLimits(Table own, Faults faults) {
        LimitRows rows = new LimitRows(faults);
        List<Limit> read = new ArrayList<>();
        for (Row row : TABLE.rows()) {
            read.add(rows.limit(row, Limit.Origin.PRODUCT));
        }
        for (Row row : own.rows()) {
            read.add(rows.limit(row, Limit.Origin.PRACTICE));
        }
        faults.throwIfAny();
        this.limits = List.copyOf(read);
    }

    /// The limits that come with the product, each with its source; where published lists differ, the shorter one.
    public static PayerLimits standard() {
        return STANDARD;
    }

    /// The standard limits with a practice's own, which come first for the payers that they name.
    ///
    /// @param rows text by column: payer, lines_of_business, kind and effective_from, which are the key; and
    ///     effective_to, time, from, confidence (left out: HIGH), source
    /// @throws health.overturn.denials.table.InvalidTableException with every fault of every row
    public static PayerLimits with(List<Map<String, String>> rows) {
        Faults faults = new Faults();
        List<Map<String, String>> sure = rows.stream().map(PayerLimits::surely).toList();
        return new PayerLimits(TABLE.withoutRows().with(sure, faults), faults);
    }

    /// The most precise limit that is in effect; of several equally precise ones, the one that took effect last.
    @Nullable Limit limit(Deadline.Kind kind, Circumstances circumstances) {
        Limit best = null;
        for (Limit limit : limits) {
            if (limit.covers(kind, circumstances) && (best == null || before(limit, best))) {
                best = limit;
            }
        }
        return best;
    }

    private static boolean before(Limit one, Limit other) {
        if (one.precision() != other.precision()) {
            return one.precision() > other.precision();
        }
        if (one.effectiveFrom() == null) {
            return false;
        }
        return other.effectiveFrom() == null || one.effectiveFrom().isAfter(other.effectiveFrom());
    }

    private static Map<String, String> surely(Map<String, String> row) {
        Map<String, String> sure = new HashMap<>(row);
        sure.putIfAbsent("confidence", Limit.Confidence.HIGH.name());
        return sure;
    }
}
