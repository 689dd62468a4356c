package health.overturn.denials.cycle;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;

/// Says which open denials are silent: their next step is long overdue, and no cycle meets them.
///
/// The re-route meets what is NEW or HELD, the middle layer what was touched once and has its amount, the third cycle
/// what was touched often or waits for a decision, and the weekly review what is small. The rest is found by nobody
/// unless somebody looks for it: what was never touched, or touched twice and left.
public final class Silence {
    private final int days;
    private final int escalateTouches;
    private final long middleFrom;
    private final long middleTo;
    private final long smallBelow;

    public Silence(Settings settings) {
        this.days = settings.count(Threshold.SILENT_DAYS);
        this.escalateTouches = settings.count(Threshold.ESCALATE_TOUCHES);
        this.middleFrom = settings.amount(Threshold.MIDDLE_FROM_CENTS).cents();
        this.middleTo = settings.amount(Threshold.MIDDLE_TO_CENTS).cents();
        this.smallBelow = settings.amount(Threshold.SMALL_CENTS).cents();
    }

    /// An open denial as it stands.
    ///
    /// @param state the state's name in the API
    /// @param touches touches since the last decision
    public record Standstill(String state, int touches, long deniedCents, long openCents, LocalDate nextActionOn) {}

    public boolean isSilent(Standstill denial, LocalDate day) {
        return !denial.nextActionOn().isAfter(lastDay(day)) && !isMet(denial);
    }

    /// The last day of a next action that is overdue long enough on this day.
    public LocalDate lastDay(LocalDate day) {
        return day.minusDays(days);
    }

    private boolean isMet(Standstill denial) {
        boolean isSmall = denial.openCents() < smallBelow;
        boolean isMiddle = denial.touches() == 1
                && denial.deniedCents() >= middleFrom
                && denial.deniedCents() <= middleTo
                && !denial.state().equals("WAITING_ON_PAYER");
        return switch (denial.state()) {
            case "ASSIGNED", "WORKING", "WAITING_ON_PAYER" ->
                isSmall || isMiddle || denial.touches() >= escalateTouches;
            default -> true;
        };
    }
}
