package health.overturn.denials.denial;

import health.overturn.remittance.Money;
import java.time.LocalDate;

/// What a move makes of a state. Whether it may is asked before, by [DenialLifecycle] and the cycles.
final class Transition {
    private Transition() {}

    static DenialProjection apply(DenialProjection state, HistoryEntry entry) {
        return switch (entry.move()) {
            case Move.Intake intake -> DenialProjection.takenIn(intake);
            case Move.Assign assign -> state.with(assign.routing()).with(new DenialState.Assigned());
            case Move.Hold hold ->
                state.with(state.routing().unowned(hold.head())).with(new DenialState.Held());
            case Move.Touch touch -> touched(state, touch, entry);
            case Move.Resolve resolve ->
                state.entered(resolve.recovered())
                        .with(new DenialState.Resolved(resolve.ending(), entry.on(), DenialState.ResolvedBy.PEOPLE));
            case Move.Escalate escalate -> state.with(new DenialState.Escalated(escalate.dueOn()));
            case Move.Decide decide -> decided(state.with(state.effort().decided()), decide.decision(), entry);
            case Move.Reassign reassign -> reassigned(state.with(reassign.routing()));
            case Move.Cover cover -> state.with(cover.routing());
            case Move.Recategorize to -> state.with(to.category()).with(to.routing());
            case Move.Rejudged to -> state.judged(to.subject()).with(to.routing());
            case Move.Undo _ -> throw new IllegalStateException("transition: an undone history was expected");
            case Move.Reopen reopen ->
                state.with(reopen.routing()).entered(Money.ZERO).with(new DenialState.Assigned());
            case Move.Remitted remitted -> remitted(state, remitted.word(), entry);
            case Move.Batched batched -> state.with(batched.batch());
            case Move.Reviewed reviewed -> state.with(state.small().reviewed(reviewed.week()));
            case Move.SoftWriteOffProposed _ -> state.with(state.small().asProposed());
        };
    }

    private static DenialProjection touched(DenialProjection state, Move.Touch touch, HistoryEntry entry) {
        String person = switch (entry.by()) {
            case Actor.Person by -> by.name();
            case Actor.Cycle _, Actor.Remittance _ ->
                throw new IllegalStateException("touch: a person was expected but was " + entry.by());
        };
        TouchSummary effort = state.effort().touched(new TouchSummary.PersonDay(person, entry.on()), touch.action());
        SmallBalanceProgress small = touch.action().isProgress() ? state.small().progressed() : state.small();
        DenialState next = touch.action().goesToPayer() || waits(state, touch)
                ? new DenialState.WaitingOnPayer(entry.on())
                : new DenialState.Working();
        return state.with(effort)
                .with(small)
                .with(state.routing().dueOn(touch.nextActionOn()))
                .with(next);
    }

    /// Looking at what is with the payer does not take it back from there.
    private static boolean waits(DenialProjection state, Move.Touch touch) {
        return state.status() instanceof DenialState.WaitingOnPayer && touch.action() == TouchAction.REVIEW;
    }

    private static DenialProjection decided(DenialProjection state, Decision decision, HistoryEntry entry) {
        return switch (decision) {
            case Decision.WriteOff _ ->
                state.with(
                        new DenialState.Resolved(DenialOutcome.WRITTEN_OFF, entry.on(), DenialState.ResolvedBy.PEOPLE));
            case Decision.Appeal appeal ->
                state.with(appeal.routing()).with(new DenialState.WaitingOnPayer(entry.on()));
            case Decision.Reassign reassign -> state.with(reassign.routing()).with(new DenialState.Assigned());
        };
    }

    /// Another owner has not begun; but what is with the payer stays there, whoever has it.
    private static DenialProjection reassigned(DenialProjection state) {
        return state.status() instanceof DenialState.WaitingOnPayer ? state : state.with(new DenialState.Assigned());
    }

    private static DenialProjection remitted(DenialProjection before, RemittanceFacts word, HistoryEntry entry) {
        DenialProjection state = before.with(word);
        if (word.recovered().compareTo(before.word().recovered()) > 0) {
            state = state.with(state.small().progressed());
        }
        if (word.answer() == RemittanceFacts.Resolution.OPEN) {
            return reopened(state, entry.on());
        }
        DenialOutcome ending = RemittancePrecedence.outcome(state, word.answer());
        // What goes on being so, with other money, has been so since it was resolved.
        return state.status() instanceof DenialState.Resolved resolved && resolved.ending() == ending
                ? state.with(new DenialState.Resolved(ending, resolved.on(), RemittancePrecedence.resolvedBy(ending)))
                : state.with(new DenialState.Resolved(ending, entry.on(), RemittancePrecedence.resolvedBy(ending)));
    }

    /// What facts had resolved is open again where they take it back; what people resolved stays so. What nobody has
    /// had yet is NEW as before, so that it is the same in whatever order the remittances came.
    private static DenialProjection reopened(DenialProjection state, LocalDate day) {
        if (!(state.status() instanceof DenialState.Resolved resolved)
                || resolved.by() == DenialState.ResolvedBy.PEOPLE) {
            return state;
        }
        if (!state.confirmed()) {
            return state.with(new DenialState.New());
        }
        Routing routing = state.routing();
        LocalDate due = routing.nextActionOn().isBefore(day) ? day : routing.nextActionOn();
        return state.with(routing.dueOn(due))
                .with(routing.namedOwner().isPresent() ? new DenialState.Assigned() : new DenialState.Held());
    }
}
