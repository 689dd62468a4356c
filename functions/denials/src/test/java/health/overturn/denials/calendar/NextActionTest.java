package health.overturn.denials.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the day on which the next step is due.
class NextActionTest {
    private static final WorkingDays DAYS = WorkingDays.usFederal();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Deadline appeal(int month, int day) {
        return new Deadline(Deadline.Kind.APPEAL, LocalDate.of(2026, month, day), false);
    }

    private static Deadline records(int month, int day) {
        return new Deadline(Deadline.Kind.RECORDS, LocalDate.of(2026, month, day), true);
    }

    @Test
    void theStepOfACategoryIsDueAfterItsWorkingDays() {
        assertThat(NextAction.stepDate(Category.FOLLOW_UP, MONDAY, DAYS)).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(NextAction.stepDate(Category.DOCUMENTATION, MONDAY, DAYS)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void aDeadlineAfterTheStepChangesNothing() {
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(appeal(4, 30)), MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 9), false));
    }

    @Test
    void theEarliestOpenDeadlineCapsTheStepAtTheLastWorkingDayBeforeIt() {
        List<Deadline> deadlines = List.of(appeal(4, 30), records(3, 8));

        assertThat(NextAction.of(LocalDate.of(2026, 3, 31), deadlines, MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 6), false));
    }

    @Test
    void aDeadlineOfTodayIsOpenAndMakesTheStepDueToday() {
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(appeal(3, 2)), MONDAY, DAYS))
                .isEqualTo(new NextAction(MONDAY, false));
    }

    @Test
    void aMissedDeadlineIsFlaggedAndNoLongerCapsTheStep() {
        List<Deadline> deadlines = List.of(records(3, 1), appeal(3, 6));

        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(appeal(3, 1)), MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 9), true));
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), deadlines, MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 6), true));
    }

    @Test
    void noStepIsDueBeforeToday() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);

        assertThat(NextAction.of(LocalDate.of(2026, 2, 20), List.of(), MONDAY, DAYS)
                        .dueOn())
                .isEqualTo(MONDAY);
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(appeal(3, 8)), saturday, DAYS)
                        .dueOn())
                .isEqualTo(saturday);
    }
}
