package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a book keeps of a denial: where its latest move left it.
///
/// @param denial the name by which the API knows it
/// @param deadlines the last days of all answers, passed or not
/// @param touchedOn the day of the first touch
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
        DenialState.@Nullable ResolvedBy resolvedBy,
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

    /// What a move says of its denial. Where the payer gave no date, the day of receipt stands for it.
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

    /// A deadline is on this day or within so many days.
    public boolean hasDeadlineWithin(int days, LocalDate day) {
        return deadlines.stream()
                .anyMatch(deadline -> !deadline.isBefore(day) && !deadline.isAfter(day.plusDays(days)));
    }

    /// Every deadline has passed.
    public boolean isDeadlineLost(LocalDate day) {
        return !deadlines.isEmpty() && deadlines.getLast().isBefore(day);
    }

    /// The id of the adjudication that denied: the end of the name.
    public String adjudication() {
        return denial.substring(denial.lastIndexOf('.') + 1);
    }
}
