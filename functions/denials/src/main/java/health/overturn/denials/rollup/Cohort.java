package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import java.time.LocalDate;

/// The claims whose first adjudication falls into one week, measured over twelve weeks.
public final class Cohort {
    static final int WEEKS = 12;

    private Cohort() {}

    /// The last day that counts for the cohort of a week: the Sunday of the twelfth week, the cohort's own being
    /// the first.
    static LocalDate end(Week week) {
        return week.sunday().plusWeeks(WEEKS - 1L);
    }

    /// The cohort whose twelve weeks end with this week.
    public static Week endingWith(Week week) {
        return week.plus(1 - WEEKS);
    }
}
