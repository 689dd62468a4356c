package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of payers' limits. Immutable; a practice's contracts come before what is published.
public final class FilingLimits {
    private static final int KEY_COLUMNS = 4;
    private static final CsvTable TABLE = CsvTable.beside(FilingLimits.class, "limit", KEY_COLUMNS);
    private static final FilingLimits STANDARD = new FilingLimits(TABLE.withoutRows(), new CsvErrors());

    private final List<FilingLimit> limits;

    private FilingLimits(CsvTable own, CsvErrors faults) {
        FilingLimitParser rows = new FilingLimitParser(faults);
        List<FilingLimit> read = new ArrayList<>();
        for (CsvRow row : TABLE.rows()) {
            read.add(rows.limit(row, FilingLimit.Origin.PRODUCT));
        }
        for (CsvRow row : own.rows()) {
            read.add(rows.limit(row, FilingLimit.Origin.PRACTICE));
        }
        faults.throwIfAny();
        this.limits = List.copyOf(read);
    }

    /// The limits that come with the product, each with its source; where published lists differ, the shorter one.
    public static FilingLimits standard() {
        return STANDARD;
    }

    /// The standard limits with a practice's own, which come first for the payers that they name.
    ///
    /// @param rows text by column: payer, lines_of_business, kind and effective_from, which are the key; and
    ///     effective_to, time, from, confidence (left out: HIGH), source
    /// @throws health.overturn.denials.table.InvalidCsvTableException with every fault of every row
    public static FilingLimits with(List<Map<String, String>> rows) {
        CsvErrors faults = new CsvErrors();
        List<Map<String, String>> sure = rows.stream().map(FilingLimits::surely).toList();
        return new FilingLimits(TABLE.withoutRows().with(sure, faults), faults);
    }

    /// The most precise limit that is in effect; of several equally precise ones, the one that took effect last.
    @Nullable FilingLimit limit(Deadline.Kind kind, DeadlineInputs circumstances) {
        FilingLimit best = null;
        for (FilingLimit limit : limits) {
            if (limit.covers(kind, circumstances) && (best == null || before(limit, best))) {
                best = limit;
            }
        }
        return best;
    }

    private static boolean before(FilingLimit one, FilingLimit other) {
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
        sure.putIfAbsent("confidence", FilingLimit.Confidence.HIGH.name());
        return sure;
    }
}
