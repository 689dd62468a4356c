package health.overturn.denials.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// An ISO week, Monday to Sunday, of days in the practice's time zone.
public record Week(LocalDate monday) implements Comparable<Week> {
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /// Reads a week in the form `2026-W48`; empty where the text has another form.
    public static Optional<Week> parse(String text) {
        try {
            return Optional.of(new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week next() {
        return plus(1);
    }

    /// The week that many weeks later, or earlier where the number is negative.
    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday());
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    /// The ISO form: `2026-W48`.
    @Override
    public String toString() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
