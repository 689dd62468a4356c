package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import java.time.LocalDate;

/// Claims whose first adjudication falls into the same week, and what became of them in twelve weeks.
public final class Cohort {
    static final int WEEKS = 12;

    private Cohort() {}

    /// The last day that counts for the claims of a week: the Sunday of the twelfth week, its own being the first.
    static LocalDate end(Week week) {
        return week.sunday().plusWeeks(WEEKS - 1L);
    }

    /// The cohort whose twelve weeks are over with this week.
    public static Week endingWith(Week week) {
        return week.plus(1 - WEEKS);
    }
}
