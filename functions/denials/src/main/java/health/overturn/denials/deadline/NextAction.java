package health.overturn.denials.deadline;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day on which the next step of a denial is due.
///
/// @param dueOn never before the day on which it was calculated
/// @param deadlineLost a certain deadline has passed. No passed deadline caps the due day.
public record NextAction(LocalDate dueOn, boolean deadlineLost) {
    /// The day on which the category's next step is due, counted in working days from a day.
    public static LocalDate stepDate(Category category, LocalDate from, WorkingDays days) {
        return days.after(from, category.workingDays());
    }

    /// The planned day, or the last working day on or before the earliest open deadline where that is sooner.
    ///
    /// @param today the practice's day; a deadline of today is still open
    public static NextAction of(LocalDate planned, List<Deadline> deadlines, LocalDate today, WorkingDays days) {
        LocalDate earliest = earliestOpen(deadlines, today);
        LocalDate due = planned;
        if (earliest != null) {
            LocalDate cap = days.onOrBefore(earliest);
            due = cap.isBefore(planned) ? cap : planned;
        }
        boolean lost = deadlines.stream().anyMatch(deadline -> !deadline.assumed() && !deadline.isOpen(today));
        return new NextAction(due.isBefore(today) ? today : due, lost);
    }

    private static @Nullable LocalDate earliestOpen(List<Deadline> deadlines, LocalDate today) {
        LocalDate earliest = null;
        for (Deadline deadline : deadlines) {
            if (deadline.isOpen(today) && (earliest == null || deadline.on().isBefore(earliest))) {
                earliest = deadline.on();
            }
        }
        return earliest;
    }
}
