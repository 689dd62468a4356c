package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules by which people change owner and category, and open a denial again.
final class ReassignmentRules {
    private final Settings settings;
    private final RoutingPolicy router;

    ReassignmentRules(Settings settings, RoutingPolicy router) {
        this.settings = settings;
        this.router = router;
    }

    MoveResult reassign(Denial denial, Command.Reassign command, CommandContext asked) {
        DenialProjection state = denial.state();
        LocalDate day = settings.day(asked.at());
        Optional<Refusal> refusal = unresolved(state.status())
                .or(() -> OwnerRules.refusal(settings, state, command.owner(), day))
                .or(() -> reason(command.why()));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Routing routing = router.to(command.owner(), Routing.OwnerBy.PERSON, state, day);
        Routing kept = state.status() instanceof DenialState.WaitingOnPayer
                ? routing.dueOn(state.routing().nextActionOn())
                : routing;
        return moved(denial, new Move.Reassign(kept, command.why()), asked);
    }

    MoveResult recategorize(Denial denial, Command.Recategorize command, CommandContext asked) {
        DenialProjection state = denial.state();
        Optional<Refusal> refusal = state.status() instanceof DenialState.Resolved
                ? Optional.of(Refusal.RESOLVED)
                : state.category() == command.category() ? Optional.of(Refusal.CATEGORY_SAME) : reason(command.why());
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Routing routing = recategorized(state.with(command.category()), settings.day(asked.at()));
        return moved(denial, new Move.Recategorize(command.category(), routing, command.why()), asked);
    }

    MoveResult reopen(Denial denial, Command.Reopen command, CommandContext asked) {
        DenialProjection state = denial.state();
        Optional<Refusal> refusal = notOpen(state.status()).or(() -> reason(command.why()));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        LocalDate day = settings.day(asked.at());
        Optional<String> owner = state.routing()
                .namedOwner()
                .flatMap(named -> settings.team().absences().standIn(named, day))
                .or(() -> router.propose(state.subject(), state.category(), day).namedOwner());
        if (owner.isEmpty()) {
            return MoveResult.refused(Refusal.HELD);
        }
        Routing routing = router.to(owner.get(), state.routing().ownerBy(), state, day);
        return moved(denial, new Move.Reopen(routing, command.why()), asked);
    }

    /// Judged by other code tables: who has it and by when follows, unless it is resolved.
    Denial rejudge(Denial denial, Rejudgement now, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        DenialProjection judged = denial.state().judged(now.subject());
        Routing routing =
                judged.status() instanceof DenialState.Resolved ? judged.routing() : recategorized(judged, day);
        return denial.after(new HistoryEntry(at, day, by, new Move.Rejudged(now.subject(), now.reason(), routing)));
    }

    /// The queue changes with the category; an owner that a person named stays, and one that is at work.
    private Routing recategorized(DenialProjection state, LocalDate day) {
        Routing proposed = router.propose(state.subject(), state.category(), day);
        Optional<String> owner = state.routing().namedOwner();
        boolean waiting = state.status() instanceof DenialState.WaitingOnPayer;
        boolean proposedOnly =
                state.status() instanceof DenialState.New && state.routing().ownerBy() == Routing.OwnerBy.SETTINGS;
        if (owner.isEmpty() || proposedOnly) {
            // Somebody may be named for the new category: a held denial still waits for the re-route to say so.
            return state.status() instanceof DenialState.New ? proposed : proposed.unowned(proposed.assignee());
        }
        Routing routing = router.to(owner.get(), state.routing().ownerBy(), state, day);
        return waiting ? routing.dueOn(state.routing().nextActionOn()) : routing;
    }

    private static Optional<Refusal> unresolved(DenialState status) {
        return switch (status) {
            case DenialState.Resolved _ -> Optional.of(Refusal.RESOLVED);
            case DenialState.Escalated _ -> Optional.of(Refusal.ESCALATED);
            case DenialState.New _,
                    DenialState.Held _,
                    DenialState.Assigned _,
                    DenialState.Working _,
                    DenialState.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> notOpen(DenialState status) {
        if (!(status instanceof DenialState.Resolved resolved)) {
            return Optional.of(Refusal.NOT_RESOLVED);
        }
        return switch (resolved.ending()) {
            case REVERSED, SUPERSEDED, DUPLICATE -> Optional.of(Refusal.FACTS_STAND);
            // A payer that stands by a denial has denied anew: the new denial is the one to work.
            case UPHELD ->
                resolved.by() == DenialState.ResolvedBy.FACTS ? Optional.of(Refusal.FACTS_STAND) : Optional.empty();
            case PAID, OVERTURNED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED -> Optional.empty();
        };
    }

    private static Optional<Refusal> reason(ProtectedText why) {
        if (TextLimits.missing(why)) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return TextLimits.tooLong(why) ? Optional.of(Refusal.NOTE_TOO_LONG) : Optional.empty();
    }

    private MoveResult moved(Denial denial, Move move, CommandContext asked) {
        return MoveApplier.moved(
                denial, List.of(new HistoryEntry(asked.at(), settings.day(asked.at()), asked.by(), move)));
    }
}
