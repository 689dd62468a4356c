package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses the conditions of a practice's own rows and adds an error for each cell that is wrong.
final class RowScopeParser {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final List<String> GROUPS = List.of("CO", "CR", "OA", "PI", "PR");

    private final CsvErrors errors;
    private final Function<String, Optional<String>> payerIds;

    /// @param payerIds the canonical id of a payer that the practice's settings name; empty for any other
    RowScopeParser(CsvErrors errors, Function<String, Optional<String>> payerIds) {
        this.errors = errors;
        this.payerIds = payerIds;
    }

    RowScope parse(CsvRow row) {
        LocalDate from = day(row, "effective_from");
        LocalDate to = day(row, "effective_to");
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(row.cellLocation("effective_to"), "on or after " + from, to.toString());
        }
        return new RowScope(payer(row), lineOfBusiness(row), group(row), from, to);
    }

    private String payer(CsvRow row) {
        String sent = row.text("payer").strip();
        if (sent.isEmpty() || sent.equals("*")) {
            return "";
        }
        Optional<String> id = payerIds.apply(sent);
        if (id.isEmpty()) {
            errors.add(row.cellLocation("payer"), "an id or alias of a payer in the settings, * or empty", sent);
        }
        return id.orElse(sent).toUpperCase(Locale.ROOT);
    }

    private String lineOfBusiness(CsvRow row) {
        String sent = row.text("line_of_business").strip();
        String normal = LinesOfBusiness.normalize(sent);
        if (normal.isEmpty() && !sent.isEmpty() && !sent.equals("*")) {
            String allowed = String.join(", ", new TreeSet<>(LinesOfBusiness.ALL));
            errors.add(row.cellLocation("line_of_business"), "one of " + allowed + ", or empty", sent);
        }
        return normal;
    }

    private String group(CsvRow row) {
        String sent = row.text("group").strip();
        if (sent.isEmpty() || sent.equals("*")) {
            return "";
        }
        if (!GROUPS.contains(sent)) {
            errors.add(row.cellLocation("group"), "one of " + String.join(", ", GROUPS) + ", or empty", sent);
        }
        return sent;
    }

    private @Nullable LocalDate day(CsvRow row, String column) {
        String sent = row.text(column).strip();
        if (sent.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(sent);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // The same error as for a day out of range.
        }
        errors.add(row.cellLocation(column), "a day from " + FIRST_DAY + " to " + LAST_DAY + ", or empty", sent);
        return null;
    }
}
