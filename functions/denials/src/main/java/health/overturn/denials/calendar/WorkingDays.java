package health.overturn.denials.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// Which days a practice works: not on weekends, not on its holidays.
public final class WorkingDays {
    private static final WorkingDays US_FEDERAL = new WorkingDays(FederalHolidays::observedOn);

    private final Predicate<LocalDate> isHoliday;

    private WorkingDays(Predicate<LocalDate> holiday) {
        this.isHoliday = holiday;
    }

    /// Weekends and the federal holidays off, on the days on which they are observed.
    public static WorkingDays usFederal() {
        return US_FEDERAL;
    }

    /// Weekends and these days off, and no other: a practice's own list replaces the federal one.
    public static WorkingDays withHolidays(Collection<LocalDate> holidays) {
        Set<LocalDate> days = Set.copyOf(holidays);
        return new WorkingDays(days::contains);
    }

    /// The same, with these days off too.
    public WorkingDays withMoreHolidays(Collection<LocalDate> holidays) {
        Set<LocalDate> days = Set.copyOf(holidays);
        return new WorkingDays(day -> isHoliday.test(day) || days.contains(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday.test(day);
    }

    /// The working day that comes a number of working days after a day; after 0, the first one on or after it.
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = workingDays == 0 ? onOrAfter(day) : day;
        for (int counted = 0; counted < workingDays; counted++) {
            result = onOrAfter(result.plusDays(1));
        }
        return result;
    }

    /// The last working day on or before a day.
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    private LocalDate onOrAfter(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }
}
