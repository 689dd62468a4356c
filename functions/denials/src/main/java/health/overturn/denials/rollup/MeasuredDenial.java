package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.AnswerWindow;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial as the rollup keeps it: the data of its latest move that figures need.
///
/// It is smaller than a `LoggedDenial` on purpose: no list of deadlines, amounts as plain numbers, no data
/// that no figure reads. A snapshot holds every open denial of a practice at once, and 100,000 of them must
/// fit into 320 MB.
///
/// @param denial the denial's id in the API
/// @param allowedToPatientCents what the adjudications that resolved the denial left to the patient
/// @param stakeCents what was at stake; the denied amount unless `stakeKnown`
/// @param stakeKnown whether the stake comes from an adjudication that paid or allowed something
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
        long allowedToPatientCents,
        long stakeCents,
        boolean stakeKnown,
        long openCents,
        long writtenOffCents,
        LocalDate receivedOn,
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
        int touchesSinceDecision,
        WorkTrace work,
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
                after.allowedToPatient().cents(),
                after.stake().cents(),
                after.stakeKnown(),
                after.open().cents(),
                after.writtenOff().cents(),
                after.receivedOn(),
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
                after.touchesSinceDecision(),
                after.work(),
                after.firstTouchedOn(),
                after.sentOn(),
                after.appealed());
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /// What the payer paid or left to the patient, at most what was at stake.
    public long wonCents() {
        return Math.min(stakeCents, Math.addExact(recoveredCents, allowedToPatientCents));
    }

    /// The last part of the denial's id: the id of the adjudication that denied, or that of a watch that became a
    /// denial.
    public String adjudication() {
        return denial.substring(denial.lastIndexOf('.') + 1);
    }
}
