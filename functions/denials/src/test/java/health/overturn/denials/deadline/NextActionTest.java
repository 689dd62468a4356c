package health.overturn.denials.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the day on which the next step is due.
class NextActionTest {
    private static final WorkingDays DAYS = WorkingDays.usFederal();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Deadline appeal(int month, int day) {
        return deadline(Deadline.Kind.APPEAL, Deadline.Confidence.HIGH, LocalDate.of(2026, month, day));
    }

    private static Deadline records(int month, int day) {
        return deadline(Deadline.Kind.RECORDS, Deadline.Confidence.LOW, LocalDate.of(2026, month, day));
    }

    private static Deadline deadline(Deadline.Kind kind, Deadline.Confidence confidence, LocalDate on) {
        return new Deadline(kind, Deadline.NO_LEVEL, Deadline.Party.PROVIDER, on, on, confidence);
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
        List<Deadline> deadlines = List.of(appeal(3, 1), records(3, 6));

        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(appeal(3, 1)), MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 9), true));
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), deadlines, MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 6), true));
    }

    @Test
    void aGuessThatPassedIsNotFlaggedAndNoLongerCapsTheStep() {
        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(records(3, 1)), MONDAY, DAYS))
                .isEqualTo(new NextAction(LocalDate.of(2026, 3, 9), false));
    }

    @Test
    void betweenTheSafeDayAndTheLastOneTheStepIsDueToday() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        Deadline presumedInTheMail = new Deadline(
                Deadline.Kind.APPEAL,
                1,
                Deadline.Party.PROVIDER,
                sunday,
                LocalDate.of(2026, 3, 6),
                Deadline.Confidence.HIGH);

        assertThat(NextAction.of(LocalDate.of(2026, 3, 9), List.of(presumedInTheMail), MONDAY, DAYS))
                .isEqualTo(new NextAction(MONDAY, false));
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
