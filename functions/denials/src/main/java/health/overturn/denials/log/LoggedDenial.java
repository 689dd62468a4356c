package health.overturn.denials.log;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A denial after a move, with all data that figures need, so that the latest move of a denial is enough.
///
/// @param payer the id under which the practice keeps the payer
/// @param cause the category of the first denial in a chain of repeats that only uphold it, else the denial's own
/// @param enteredByHand whether a person entered the denial, and no remittance carried it
/// @param allowedToPatient what the adjudications that resolved the denial left to the patient
/// @param stake what was at stake, as in [DenialProjection#stake]
/// @param stakeKnown whether the stake comes from an adjudication that paid or allowed something
/// @param writtenOff the amount written off, net of what was recovered
/// @param deniedOn the payer's date of the denial; absent if the payer gave none
/// @param firstDeniedOn the payer's date of the first denial in the chain of repeats; absent if the payer gave
///     none
/// @param state the name of the state in the API, such as `WAITING_ON_PAYER`
/// @param outcome absent while the denial is unresolved
/// @param resolvedOn the practice's day on which people or remittances resolved the denial
/// @param resolvedBy whether people or remittances resolved the denial
/// @param decideBy the last day for the lead's decision while the denial is escalated
/// @param touches the number of all recorded touches
/// @param work what was done with it, and by when it had to be
/// @param firstTouchedOn the practice's day of the first touch
/// @param firstSentOn the day on which something first went to the payer; absent if nothing did
/// @param sentOn the day on which something last went to the payer; absent if nothing did
/// @param repeatOf the id of the adjudication of the repeated denial
public record LoggedDenial(
        String payer,
        Category category,
        Category cause,
        boolean enteredByHand,
        Money denied,
        Money recovered,
        Money allowedToPatient,
        Money stake,
        boolean stakeKnown,
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
        WorkTrace work,
        @Nullable LocalDate firstTouchedOn,
        @Nullable LocalDate firstSentOn,
        @Nullable LocalDate sentOn,
        boolean appealed,
        boolean takeback,
        boolean shiftedToPatient,
        @Nullable String repeatOf) {
    public LoggedDenial {
        deadlines = List.copyOf(deadlines);
    }

    static LoggedDenial of(Denial denial) {
        DenialProjection projection = denial.projection();
        DenialState state = projection.state();
        RemittanceFacts facts = projection.facts();
        LocalDate firstDeniedOn = facts.firstDeniedOn();
        return new LoggedDenial(
                denial.details().payer(),
                projection.category(),
                facts.cause() == null ? projection.category() : facts.cause(),
                denial.history().getFirst().by() instanceof Actor.Person,
                denial.details().denied(),
                projection.recovered(),
                facts.money().allowedToPatient(),
                projection.stake(),
                facts.money().stake() != null,
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
                WorkTrace.of(denial),
                projection.touches().firstOn(),
                denial.firstSentOn().orElse(null),
                denial.lastSentOn().orElse(null),
                projection.touches().appealed(),
                facts.takeback(),
                facts.shiftedToPatient(),
                facts.repeatOf());
    }
}
