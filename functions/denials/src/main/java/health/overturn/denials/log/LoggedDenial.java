package health.overturn.denials.log;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a denial stands after a move: all that is measured of it, so that its latest move tells enough.
///
/// @param payer the id under which the practice keeps the payer
/// @param enteredByHand a person entered it; no remittance carried it
/// @param firstDeniedOn the payer's date of the first denial in the run of repeats; absent where it gave none
/// @param state as clients know it, such as `WAITING_ON_PAYER`
/// @param outcome absent while unresolved
/// @param resolvedOn the practice's day on which it was resolved, as people or remittances said
/// @param resolvedBy on whose word
/// @param decideBy the last day for the lead's decision, while it is escalated
/// @param touches all that were recorded on it
/// @param firstTouchedOn the practice's day
/// @param sentOn the day on which something last went to the payer; absent where nothing did
/// @param repeatOf the id of the adjudication that the repeated denial is of
public record LoggedDenial(
        String payer,
        Category category,
        boolean enteredByHand,
        Money denied,
        Money recovered,
        Money open,
        Money writtenOff,
        LocalDate receivedOn,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        String state,
        @Nullable DenialOutcome outcome,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolvedBy resolvedBy,
        @Nullable LocalDate decideBy,
        @Nullable String owner,
        String assignee,
        LocalDate nextActionOn,
        List<Deadline> deadlines,
        int touches,
        int touchesSinceDecision,
        @Nullable LocalDate firstTouchedOn,
        @Nullable LocalDate sentOn,
        boolean appealed,
        boolean takeback,
        boolean shiftedToPatient,
        @Nullable String repeatOf) {
    public LoggedDenial {
        deadlines = List.copyOf(deadlines);
    }

    /// Whether it is still to be worked.
    public boolean isOpen() {
        return outcome == null;
    }

    static LoggedDenial of(Denial denial) {
        DenialProjection projection = denial.projection();
        DenialState state = projection.state();
        LocalDate firstDeniedOn = projection.facts().firstDeniedOn();
        return new LoggedDenial(
                denial.details().payer(),
                projection.category(),
                denial.history().getFirst().by() instanceof Actor.Person,
                denial.details().denied(),
                projection.recovered(),
                projection.open(),
                projection.writtenOffNet(),
                denial.details().receivedOn(),
                denial.details().deniedOn(),
                firstDeniedOn == null ? denial.details().deniedOn() : firstDeniedOn,
                state.label(),
                state instanceof DenialState.Resolved resolved ? resolved.outcome() : null,
                state instanceof DenialState.Resolved resolved ? resolved.on() : null,
                state instanceof DenialState.Resolved resolved ? resolved.by() : null,
                state instanceof DenialState.Escalated escalated ? escalated.dueOn() : null,
                projection.routing().owner(),
                projection.routing().assignee(),
                projection.routing().nextActionOn(),
                denial.details().deadlines(),
                projection.touches().recorded(),
                projection.touches().touchesSinceDecision(),
                projection.touches().firstOn(),
                denial.lastSentOn().orElse(null),
                projection.touches().appealed(),
                projection.facts().takeback(),
                projection.facts().shiftedToPatient(),
                projection.facts().repeatOf());
    }
}
