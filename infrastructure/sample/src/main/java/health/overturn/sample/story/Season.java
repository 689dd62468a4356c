package health.overturn.sample.story;

import java.time.LocalDate;
import java.util.Set;

/// Where and when the stories of a sample play.
///
/// @param firstDate the Monday of week 0
public record Season(long seed, Practice practice, LocalDate firstDate, int weeks, int denialPercent, Sums sums) {
    /// The day on which a payer pays in a week: each has its own weekday.
    LocalDate payday(int payer, int week) {
        return firstDate.plusWeeks(week).plusDays(payer % 5);
    }

    Set<Plot.Kind> denying() {
        return switch (sums) {
            case TIE -> Plot.DENYING;
            case AS_SENT -> Plot.DENYING_SOMETIMES_WITHOUT_REASON;
        };
    }
}
