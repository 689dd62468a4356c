package health.overturn.denials.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// The holidays of the United States' federal government by 5 U.S.C. 6103, for any year by the law of today.
///
/// A holiday with a fixed date on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.
/// Inauguration Day is left out, because it is a holiday in one region only.
final class FederalHolidays {
    private FederalHolidays() {}

    static boolean observedOn(LocalDate day) {
        return of(day.getYear()).contains(day)
                || (day.getMonth() == Month.DECEMBER
                        && observed(newYear(day.getYear() + 1)).equals(day));
    }

    /// The days on which the holidays of a year are observed. New Year's Day may be in December of the year
    /// before.
    static List<LocalDate> of(int year) {
        return List.of(
                observed(newYear(year)),
                nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
                nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
                nth(year, Month.MAY, -1, DayOfWeek.MONDAY),
                observed(LocalDate.of(year, Month.JUNE, 19)),
                observed(LocalDate.of(year, Month.JULY, 4)),
                nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
                observed(LocalDate.of(year, Month.NOVEMBER, 11)),
                nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
                observed(LocalDate.of(year, Month.DECEMBER, 25)));
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
