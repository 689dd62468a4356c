package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An escalation that was not decided in time. It is reported every day until a decision is made.
///
/// @param dueOn the last day for the decision
/// @param weeks the number of weeks into which it was carried over, at least 1
public record CarriedOver(Denial denial, LocalDate dueOn, long weeks) {
    private static final int DAYS_PER_WEEK = 7;

    /// Empty if the denial is not escalated, or if its decision is not overdue on this day.
    public static Optional<CarriedOver> on(LocalDate day, Denial denial) {
        if (!(denial.state() instanceof DenialState.Escalated escalated) || !escalated.isCarriedOver(day)) {
            return Optional.empty();
        }
        long late = ChronoUnit.DAYS.between(escalated.dueOn(), day);
        return Optional.of(new CarriedOver(denial, escalated.dueOn(), Math.ceilDiv(late, DAYS_PER_WEEK)));
    }
}
