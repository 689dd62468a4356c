package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.AnswerWindow;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial as the rollup keeps it: the data of its latest move that figures need.
///
/// @param denial the denial's id in the API
/// @param deniedOn the payer's date; the day of receipt if the payer gave none
/// @param window the time in which the denial can be answered
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
        AnswerWindow window,
        int touches,
        @Nullable LocalDate firstTouchedOn,
        @Nullable LocalDate sentOn,
        boolean appealed) {
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
                AnswerWindow.of(after.deadlines(), after.firstSentOn()),
                after.touches(),
                after.firstTouchedOn(),
                after.sentOn(),
                after.appealed());
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /// The id of the adjudication that denied, which is the last part of the denial's id.
    public String adjudication() {
        return denial.substring(denial.lastIndexOf('.') + 1);
    }
}
