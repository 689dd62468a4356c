package health.overturn.denials.life;

import health.overturn.denials.settings.Settings;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules by which people change owner and category, and open a denial again.
final class Rerouting {
    private final Settings settings;
    private final Router router;

    Rerouting(Settings settings, Router router) {
        this.settings = settings;
        this.router = router;
    }

    Outcome reassign(Denial denial, Command.Reassign command, Asked asked) {
        State state = denial.state();
        LocalDate day = settings.day(asked.at());
        Optional<Refusal> refusal = unresolved(state.status())
                .or(() -> OwnerRules.refusal(settings, state, command.owner(), day))
                .or(() -> reason(command.why()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Routing routing = router.to(command.owner(), Routing.OwnerBy.PERSON, state, day);
        Routing kept = state.status() instanceof Status.WaitingOnPayer
                ? routing.dueOn(state.routing().nextActionOn())
                : routing;
        return moved(denial, new Move.Reassign(kept, command.why()), asked);
    }

    Outcome recategorize(Denial denial, Command.Recategorize command, Asked asked) {
        State state = denial.state();
        Optional<Refusal> refusal = state.status() instanceof Status.Resolved
                ? Optional.of(Refusal.RESOLVED)
                : state.category() == command.category() ? Optional.of(Refusal.CATEGORY_SAME) : reason(command.why());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Routing routing = recategorized(state.with(command.category()), settings.day(asked.at()));
        return moved(denial, new Move.Recategorize(command.category(), routing, command.why()), asked);
    }

    Outcome reopen(Denial denial, Command.Reopen command, Asked asked) {
        State state = denial.state();
        Optional<Refusal> refusal = notOpen(state.status()).or(() -> reason(command.why()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LocalDate day = settings.day(asked.at());
        Optional<String> owner = state.routing()
                .namedOwner()
                .flatMap(named -> settings.team().absences().standIn(named, day))
                .or(() -> router.propose(state.subject(), state.category(), day).namedOwner());
        if (owner.isEmpty()) {
            return Outcome.refused(Refusal.HELD);
        }
        Routing routing = router.to(owner.get(), state.routing().ownerBy(), state, day);
        return moved(denial, new Move.Reopen(routing, command.why()), asked);
    }

    /// Judged by other code tables: who has it and by when follows, unless it is resolved.
    Denial rejudge(Denial denial, Rejudgement now, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        State judged = denial.state().judged(now.subject());
        Routing routing = judged.status() instanceof Status.Resolved ? judged.routing() : recategorized(judged, day);
        return denial.after(new Entry(at, day, by, new Move.Rejudged(now.subject(), now.reason(), routing)));
    }

    /// The queue changes with the category; an owner that a person named stays, and one that is at work.
    private Routing recategorized(State state, LocalDate day) {
        Routing proposed = router.propose(state.subject(), state.category(), day);
        Optional<String> owner = state.routing().namedOwner();
        boolean waiting = state.status() instanceof Status.WaitingOnPayer;
        boolean proposedOnly =
                state.status() instanceof Status.New && state.routing().ownerBy() == Routing.OwnerBy.SETTINGS;
        if (owner.isEmpty() || proposedOnly) {
            // Somebody may be named for the new category: a held denial still waits for the re-route to say so.
            return state.status() instanceof Status.New ? proposed : proposed.unowned(proposed.assignee());
        }
        Routing routing = router.to(owner.get(), state.routing().ownerBy(), state, day);
        return waiting ? routing.dueOn(state.routing().nextActionOn()) : routing;
    }

    private static Optional<Refusal> unresolved(Status status) {
        return switch (status) {
            case Status.Resolved _ -> Optional.of(Refusal.RESOLVED);
            case Status.Escalated _ -> Optional.of(Refusal.ESCALATED);
            case Status.New _, Status.Held _, Status.Assigned _, Status.Working _, Status.WaitingOnPayer _ ->
                Optional.empty();
        };
    }

    private static Optional<Refusal> notOpen(Status status) {
        if (!(status instanceof Status.Resolved resolved)) {
            return Optional.of(Refusal.NOT_RESOLVED);
        }
        return switch (resolved.ending()) {
            case REVERSED, SUPERSEDED, DUPLICATE -> Optional.of(Refusal.FACTS_STAND);
            // A payer that stands by a denial has denied anew: the new denial is the one to work.
            case UPHELD -> resolved.by() == Status.By.FACTS ? Optional.of(Refusal.FACTS_STAND) : Optional.empty();
            case PAID, OVERTURNED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED -> Optional.empty();
        };
    }

    private static Optional<Refusal> reason(ProtectedText why) {
        if (Texts.missing(why)) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return Texts.tooLong(why) ? Optional.of(Refusal.NOTE_TOO_LONG) : Optional.empty();
    }

    private Outcome moved(Denial denial, Move move, Asked asked) {
        return Steps.moved(denial, List.of(new Entry(asked.at(), settings.day(asked.at()), asked.by(), move)));
    }
}
