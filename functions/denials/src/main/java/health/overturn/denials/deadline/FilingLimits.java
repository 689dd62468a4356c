package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of filing limits. Immutable. A practice's contracts come before published limits.
public final class FilingLimits {
    private static final int KEY_COLUMNS = 4;
    private static final CsvTable TABLE = CsvTable.fromResource(FilingLimits.class, "limit", KEY_COLUMNS);
    private static final FilingLimits STANDARD = new FilingLimits(TABLE.withoutRows(), new CsvErrors());

    private final List<FilingLimit> limits;

    private FilingLimits(CsvTable overrides, CsvErrors errors) {
        FilingLimitParser parser = new FilingLimitParser(errors);
        List<FilingLimit> parsed = new ArrayList<>();
        for (CsvRow row : TABLE.rows()) {
            parsed.add(parser.parse(row, FilingLimit.Origin.PRODUCT));
        }
        for (CsvRow row : overrides.rows()) {
            parsed.add(parser.parse(row, FilingLimit.Origin.PRACTICE));
        }
        errors.throwIfAny();
        this.limits = List.copyOf(parsed);
    }

    /// The limits of the product, each with its source. Where published lists differ, the shorter limit
    /// applies.
    public static FilingLimits standard() {
        return STANDARD;
    }

    /// The standard limits with a practice's own, which come first for the payers that they name.
    ///
    /// @param rows text by column. The key is payer, lines_of_business, kind and effective_from. The other
    ///     columns are effective_to, time, from, confidence (HIGH by default) and source.
    /// @throws health.overturn.denials.csv.InvalidCsvTableException with every error of every row
    public static FilingLimits withOverrides(List<Map<String, String>> rows) {
        CsvErrors errors = new CsvErrors();
        List<Map<String, String>> confident =
                rows.stream().map(FilingLimits::withConfidence).toList();
        return new FilingLimits(TABLE.withoutRows().withOverrides(confident, errors), errors);
    }

    /// The limit in effect that comes first by [FilingLimit#precedence]; among equals, the one that took effect
    /// last.
    @Nullable FilingLimit find(Deadline.Kind kind, DeadlineInputs inputs) {
        FilingLimit best = null;
        for (FilingLimit limit : limits) {
            if (limit.appliesTo(kind, inputs) && (best == null || takesPrecedence(limit, best))) {
                best = limit;
            }
        }
        return best;
    }

    private static boolean takesPrecedence(FilingLimit one, FilingLimit other) {
        if (one.precedence() != other.precedence()) {
            return one.precedence() > other.precedence();
        }
        if (one.effectiveFrom() == null) {
            return false;
        }
        return other.effectiveFrom() == null || one.effectiveFrom().isAfter(other.effectiveFrom());
    }

    private static Map<String, String> withConfidence(Map<String, String> row) {
        Map<String, String> confident = new HashMap<>(row);
        confident.putIfAbsent("confidence", FilingLimit.Confidence.HIGH.name());
        return confident;
    }
}
