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

/// Makes limits of table rows, and says which of them cannot be.
final class FilingLimitParser {
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,3}) (days|months)");

    private final CsvErrors faults;

    FilingLimitParser(CsvErrors faults) {
        this.faults = faults;
    }

    FilingLimit limit(CsvRow row, FilingLimit.Origin origin) {
        Deadline.Kind kind = row.constant("kind", Deadline.Kind.class, faults);
        FilingLimit.CountsFrom clock = row.constant("from", FilingLimit.CountsFrom.class, faults);
        FilingLimit.Confidence confidence = row.constant("confidence", FilingLimit.Confidence.class, faults);
        row.required("kind", faults);
        row.required("from", faults);
        LocalDate effectiveFrom = day(row, "effective_from");
        LocalDate effectiveTo = day(row, "effective_to");
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            faults.add(row.at("effective_to"), "a day on or after " + effectiveFrom, effectiveTo.toString());
        }
        String lines = row.text("lines_of_business").strip();
        return new FilingLimit(
                row.required("payer", faults),
                lines.isEmpty() ? Set.of() : Set.copyOf(List.of(lines.split(" +"))),
                kind == null ? Deadline.Kind.APPEAL : kind,
                time(row),
                clock == null ? FilingLimit.CountsFrom.DENIED_ON : clock,
                effectiveFrom,
                effectiveTo,
                confidence == null ? FilingLimit.Confidence.LOW : confidence,
                row.text("source"),
                origin);
    }

    private Period time(CsvRow row) {
        Matcher time = TIME.matcher(row.text("time"));
        if (!time.matches()) {
            faults.add(row.at("time"), "a number of days or months, as in 60 days", row.text("time"));
            return Period.ZERO;
        }
        int count = Integer.parseInt(time.group(1));
        return time.group(2).equals("days") ? Period.ofDays(count) : Period.ofMonths(count);
    }

    private @Nullable LocalDate day(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(row.at(column), "a day, as in 2026-01-31", text);
            return null;
        }
    }
}
