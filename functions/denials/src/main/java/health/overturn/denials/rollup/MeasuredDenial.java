package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A denial as the rollup keeps it: the data of its latest move that figures need.
///
/// @param denial the denial's id in the API
/// @param deniedOn the payer's date; the day of receipt if the payer gave none
/// @param deadlines the days of all deadlines, passed or not, in order
/// @param firstTouchedOn the day of the first touch
public record MeasuredDenial(
        String denial,
        int version,
        String payer,
        Category category,
        boolean enteredByHand,
        long deniedCents,
        long recoveredCents,
        long openCents,
        long writtenOffCents,
        LocalDate deniedOn,
        LocalDate firstDeniedOn,
        String state,
        @Nullable DenialOutcome outcome,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolvedBy resolvedBy,
        @Nullable LocalDate decideBy,
        @Nullable String owner,
        LocalDate nextActionOn,
        List<LocalDate> deadlines,
        int touches,
        @Nullable LocalDate firstTouchedOn,
        @Nullable LocalDate sentOn,
        boolean appealed) {
    public MeasuredDenial {
        deadlines = List.copyOf(deadlines);
    }

    /// Takes the data from a move. The day of receipt replaces a missing date of the payer.
    static MeasuredDenial of(LoggedMove move) {
        LoggedDenial after = move.after();
        LocalDate deniedOn = after.deniedOn() == null ? after.receivedOn() : after.deniedOn();
        return new MeasuredDenial(
                move.denial(),
                move.version(),
                after.payer(),
                after.category(),
                after.enteredByHand(),
                after.denied().cents(),
                after.recovered().cents(),
                after.open().cents(),
                after.writtenOff().cents(),
                deniedOn,
                after.firstDeniedOn() == null ? deniedOn : after.firstDeniedOn(),
                after.state(),
                after.outcome(),
                after.resolvedOn(),
                after.resolvedBy(),
                after.decideBy(),
                after.owner(),
                after.nextActionOn(),
                after.deadlines().stream()
                        .map(deadline -> deadline.lastDay())
                        .sorted()
                        .toList(),
                after.touches(),
                after.firstTouchedOn(),
                after.sentOn(),
                after.appealed());
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /// Whether a deadline falls on this day or within the given number of days after it.
    public boolean hasDeadlineWithin(int days, LocalDate day) {
        return deadlines.stream()
                .anyMatch(deadline -> !deadline.isBefore(day) && !deadline.isAfter(day.plusDays(days)));
    }

    /// Whether all deadlines, at least one, have passed.
    public boolean isDeadlineLost(LocalDate day) {
        return !deadlines.isEmpty() && deadlines.getLast().isBefore(day);
    }

    /// The id of the adjudication that denied, which is the last part of the denial's id.
    public String adjudication() {
        return denial.substring(denial.lastIndexOf('.') + 1);
    }
}
