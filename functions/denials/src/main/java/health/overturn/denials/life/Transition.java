package health.overturn.denials.life;

import health.overturn.remittance.Money;
import java.time.LocalDate;

/// What a move makes of a state. Whether it may is asked before, by [Life] and the cycles.
final class Transition {
    private Transition() {}

    static State apply(State state, Entry entry) {
        return switch (entry.move()) {
            case Move.Intake intake -> State.takenIn(intake);
            case Move.Assign assign -> state.with(assign.routing()).with(new Status.Assigned());
            case Move.Hold hold ->
                state.with(state.routing().unowned(hold.head())).with(new Status.Held());
            case Move.Touch touch -> touched(state, touch, entry);
            case Move.Resolve resolve ->
                state.entered(resolve.recovered())
                        .with(new Status.Resolved(resolve.ending(), entry.on(), Status.By.PEOPLE));
            case Move.Escalate escalate -> state.with(new Status.Escalated(escalate.dueOn()));
            case Move.Decide decide -> decided(state.with(state.effort().decided()), decide.decision(), entry);
            case Move.Reassign reassign -> reassigned(state.with(reassign.routing()));
            case Move.Cover cover -> state.with(cover.routing());
            case Move.Recategorize to -> state.with(to.category()).with(to.routing());
            case Move.Rejudged to -> state.judged(to.subject()).with(to.routing());
            case Move.Undo _ -> throw new IllegalStateException("transition: an undone history was expected");
            case Move.Reopen reopen ->
                state.with(reopen.routing()).entered(Money.ZERO).with(new Status.Assigned());
            case Move.Remitted remitted -> remitted(state, remitted.word(), entry);
            case Move.Batched batched -> state.with(batched.batch());
            case Move.Reviewed reviewed -> state.with(state.small().reviewed(reviewed.week()));
            case Move.SoftWriteOffProposed _ -> state.with(state.small().asProposed());
        };
    }

    private static State touched(State state, Move.Touch touch, Entry entry) {
        String person = switch (entry.by()) {
            case Actor.Person by -> by.name();
            case Actor.Cycle _, Actor.Remittance _ ->
                throw new IllegalStateException("touch: a person was expected but was " + entry.by());
        };
        Effort effort = state.effort().touched(new Effort.Worked(person, entry.on()), touch.action());
        SmallBalance small = touch.action().isProgress() ? state.small().progressed() : state.small();
        Status next = touch.action().goesToPayer() || waits(state, touch)
                ? new Status.WaitingOnPayer(entry.on())
                : new Status.Working();
        return state.with(effort)
                .with(small)
                .with(state.routing().dueOn(touch.nextActionOn()))
                .with(next);
    }

    /// Looking at what is with the payer does not take it back from there.
    private static boolean waits(State state, Move.Touch touch) {
        return state.status() instanceof Status.WaitingOnPayer && touch.action() == Action.REVIEW;
    }

    private static State decided(State state, Decision decision, Entry entry) {
        return switch (decision) {
            case Decision.WriteOff _ ->
                state.with(new Status.Resolved(Ending.WRITTEN_OFF, entry.on(), Status.By.PEOPLE));
            case Decision.Appeal appeal -> state.with(appeal.routing()).with(new Status.WaitingOnPayer(entry.on()));
            case Decision.Reassign reassign -> state.with(reassign.routing()).with(new Status.Assigned());
        };
    }

    /// Another owner has not begun; but what is with the payer stays there, whoever has it.
    private static State reassigned(State state) {
        return state.status() instanceof Status.WaitingOnPayer ? state : state.with(new Status.Assigned());
    }

    private static State remitted(State before, Word word, Entry entry) {
        State state = before.with(word);
        if (word.recovered().compareTo(before.word().recovered()) > 0) {
            state = state.with(state.small().progressed());
        }
        if (word.answer() == Word.Answer.OPEN) {
            return reopened(state, entry.on());
        }
        Ending ending = Facts.ending(state, word.answer());
        // What goes on being so, with other money, has been so since it was resolved.
        return state.status() instanceof Status.Resolved resolved && resolved.ending() == ending
                ? state.with(new Status.Resolved(ending, resolved.on(), Facts.word(ending)))
                : state.with(new Status.Resolved(ending, entry.on(), Facts.word(ending)));
    }

    /// What facts had resolved is open again where they take it back; what people resolved stays so. What nobody has
    /// had yet is NEW as before, so that it is the same in whatever order the remittances came.
    private static State reopened(State state, LocalDate day) {
        if (!(state.status() instanceof Status.Resolved resolved) || resolved.by() == Status.By.PEOPLE) {
            return state;
        }
        if (!state.confirmed()) {
            return state.with(new Status.New());
        }
        Routing routing = state.routing();
        LocalDate due = routing.nextActionOn().isBefore(day) ? day : routing.nextActionOn();
        return state.with(routing.dueOn(due))
                .with(routing.namedOwner().isPresent() ? new Status.Assigned() : new Status.Held());
    }
}
