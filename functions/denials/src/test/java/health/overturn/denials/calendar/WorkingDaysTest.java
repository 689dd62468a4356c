package health.overturn.denials.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests weekends, holidays, and counting around them.
class WorkingDaysTest {
    @Test
    void theFederalHolidaysOfAYearAreTheDaysTheyAreObserved() {
        assertThat(FederalHolidays.of(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 19),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 6, 19),
                        LocalDate.of(2026, 7, 3),
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 12, 25));
    }

    @Test
    void aHolidayOnASundayIsObservedOnMonday() {
        assertThat(WorkingDays.usFederal().isWorkingDay(LocalDate.of(2027, 7, 5)))
                .isFalse();
    }

    @Test
    void aNewYearOnASaturdayIsObservedInTheOldYear() {
        assertThat(WorkingDays.usFederal().isWorkingDay(LocalDate.of(2027, 12, 31)))
                .isFalse();
        assertThat(WorkingDays.usFederal().isWorkingDay(LocalDate.of(2026, 12, 31)))
                .isTrue();
    }

    @Test
    void countingSkipsWeekendsAndHolidays() {
        LocalDate thursday = LocalDate.of(2026, 7, 2);

        assertThat(WorkingDays.usFederal().after(thursday, 1)).isEqualTo(LocalDate.of(2026, 7, 6));
        assertThat(WorkingDays.usFederal().after(thursday, 5)).isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @Test
    void countingFromAWeekendBeginsOnMonday() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);

        assertThat(WorkingDays.usFederal().after(saturday, 1)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(WorkingDays.usFederal().after(saturday, 0)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void theLastWorkingDayBeforeAHolidayIsFoundAcrossAWeekend() {
        assertThat(WorkingDays.usFederal().onOrBefore(LocalDate.of(2026, 5, 25)))
                .isEqualTo(LocalDate.of(2026, 5, 22));
    }

    @Test
    void aPracticesListReplacesTheFederalOne() {
        WorkingDays days = WorkingDays.withHolidays(List.of(LocalDate.of(2026, 3, 4)));

        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 4))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 7))).isFalse();
    }
}
