package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Parses the rows of the table of filing limits and adds an error for each cell that is wrong.
final class FilingLimitParser {
    private static final int MAX_LEVEL = 5;
    private static final int MAX_GRACE = 366;
    private static final int MAX_DIGITS = 3;

    private final Predicate<String> isKnownPayer;
    private final CsvErrors errors;

    /// @param knownPayer tells which texts of the column `payer` name a payer or a group
    FilingLimitParser(Predicate<String> knownPayer, CsvErrors errors) {
        this.isKnownPayer = knownPayer;
        this.errors = errors;
    }

    FilingLimit parse(CsvRow row, FilingLimit.Origin origin) {
        Deadline.Kind kind = row.constant("kind", Deadline.Kind.class, errors);
        FilingLimit.CountsFrom countsFrom = row.constant("from", FilingLimit.CountsFrom.class, errors);
        Deadline.Confidence confidence = row.constant("confidence", Deadline.Confidence.class, errors);
        Deadline.Party party = row.constant("party", Deadline.Party.class, errors);
        row.required("kind", errors);
        row.required("from", errors);
        Deadline.Kind known = Objects.requireNonNullElse(kind, Deadline.Kind.APPEAL);
        int level = parseNumber(row, "level", MAX_LEVEL);
        return new FilingLimit(
                parseScope(row),
                known,
                level == Deadline.NO_LEVEL ? known.firstLevel() : level,
                Objects.requireNonNullElse(party, Deadline.Party.PROVIDER),
                parseTime(row),
                parseNumber(row, "grace", MAX_GRACE),
                Objects.requireNonNullElse(countsFrom, FilingLimit.CountsFrom.DENIED_ON),
                Objects.requireNonNullElse(confidence, Deadline.Confidence.LOW),
                row.text("source_title"),
                origin);
    }

    private LimitScope parseScope(CsvRow row) {
        String payer = row.required("payer", errors);
        if (!payer.isBlank() && !payer.equals(LimitScope.EVERY_PAYER) && !isKnownPayer.test(payer)) {
            errors.add(
                    row.cellLocation("payer"),
                    "*, the id or alias of a payer in the settings, or group: and the name of a group there",
                    payer);
        }
        LocalDate effectiveFrom = parseDay(row, "effective_from");
        LocalDate effectiveTo = parseDay(row, "effective_to");
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            errors.add(row.cellLocation("effective_to"), effectiveFrom + " or later", effectiveTo.toString());
        }
        String linesOfBusiness = row.text("lines_of_business").strip();
        return new LimitScope(
                payer,
                linesOfBusiness.isEmpty() ? Set.of() : Set.copyOf(List.of(linesOfBusiness.split(" +"))),
                parseState(row),
                effectiveFrom,
                effectiveTo);
    }

    private String parseState(CsvRow row) {
        String state = row.text("state");
        boolean isState = state.length() == 2 && state.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        if (!state.isEmpty() && !isState) {
            errors.add(row.cellLocation("state"), "the two letters of a state, such as NY", state);
        }
        return state;
    }

    /// The number in a cell, 0 where the cell is empty or wrong.
    private int parseNumber(CsvRow row, String column, int max) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return 0;
        }
        boolean isNumber = text.length() <= MAX_DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int number = isNumber ? Integer.parseInt(text) : -1;
        if (number < 0 || number > max) {
            errors.add(row.cellLocation(column), "a whole number from 0 to " + max, text);
            return 0;
        }
        return number;
    }

    private LimitTime parseTime(CsvRow row) {
        String text = row.text("time");
        if (text.isEmpty()) {
            errors.addMissing(row.cellLocation("time"));
            return LimitTime.NONE;
        }
        return LimitTime.parse(text).orElseGet(() -> {
            errors.add(
                    row.cellLocation("time"),
                    "a number of days, months or business days, such as 60 days, or NONE",
                    text);
            return LimitTime.NONE;
        });
    }

    private @Nullable LocalDate parseDay(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(row.cellLocation(column), "a date such as 2026-01-31", text);
            return null;
        }
    }
}
