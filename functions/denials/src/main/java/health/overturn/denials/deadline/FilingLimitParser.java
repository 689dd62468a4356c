package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the rows of the table of filing limits and adds an error for each cell that is wrong.
final class FilingLimitParser {
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,3}) (days|months)");

    private final CsvErrors errors;

    FilingLimitParser(CsvErrors errors) {
        this.errors = errors;
    }

    FilingLimit parse(CsvRow row, FilingLimit.Origin origin) {
        Deadline.Kind kind = row.constant("kind", Deadline.Kind.class, errors);
        FilingLimit.CountsFrom countsFrom = row.constant("from", FilingLimit.CountsFrom.class, errors);
        FilingLimit.Confidence confidence = row.constant("confidence", FilingLimit.Confidence.class, errors);
        row.required("kind", errors);
        row.required("from", errors);
        LocalDate effectiveFrom = parseDay(row, "effective_from");
        LocalDate effectiveTo = parseDay(row, "effective_to");
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            errors.add(row.cellLocation("effective_to"), effectiveFrom + " or later", effectiveTo.toString());
        }
        String linesOfBusiness = row.text("lines_of_business").strip();
        return new FilingLimit(
                row.required("payer", errors),
                linesOfBusiness.isEmpty() ? Set.of() : Set.copyOf(List.of(linesOfBusiness.split(" +"))),
                kind == null ? Deadline.Kind.APPEAL : kind,
                parsePeriod(row),
                countsFrom == null ? FilingLimit.CountsFrom.DENIED_ON : countsFrom,
                effectiveFrom,
                effectiveTo,
                confidence == null ? FilingLimit.Confidence.LOW : confidence,
                row.text("source"),
                origin);
    }

    private Period parsePeriod(CsvRow row) {
        String text = row.text("time");
        Matcher matcher = TIME.matcher(text);
        if (text.isEmpty()) {
            errors.addMissing(row.cellLocation("time"));
            return Period.ZERO;
        }
        if (!matcher.matches()) {
            errors.add(row.cellLocation("time"), "a number of days or months, such as 60 days", text);
            return Period.ZERO;
        }
        int count = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("days") ? Period.ofDays(count) : Period.ofMonths(count);
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
