package health.overturn.denials.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// The days on which a practice works: all but weekends and its holidays.
public final class WorkingDays {
    private static final WorkingDays US_FEDERAL = new WorkingDays(FederalHolidays::observedOn);

    private final Predicate<LocalDate> isHoliday;

    private WorkingDays(Predicate<LocalDate> holiday) {
        this.isHoliday = holiday;
    }

    /// All days but weekends and the federal holidays, on the days on which these are observed.
    public static WorkingDays usFederal() {
        return US_FEDERAL;
    }

    /// All days but weekends and these holidays. The federal holidays are working days unless the list names
    /// them.
    public static WorkingDays withHolidays(Collection<LocalDate> holidays) {
        Set<LocalDate> days = Set.copyOf(holidays);
        return new WorkingDays(days::contains);
    }

    /// These working days without the given holidays.
    public WorkingDays withMoreHolidays(Collection<LocalDate> holidays) {
        Set<LocalDate> days = Set.copyOf(holidays);
        return new WorkingDays(day -> isHoliday.test(day) || days.contains(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday.test(day);
    }

    /// The working day that comes the given number of working days after a day. For 0 it is the first one on or
    /// after the day.
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
