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

/// The rules for changing the owner or the category of a denial, and for reopening it.
final class ReassignmentRules {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    ReassignmentRules(Settings settings, RoutingPolicy routingPolicy) {
        this.settings = settings;
        this.routingPolicy = routingPolicy;
    }

    MoveResult reassign(Denial denial, Command.Reassign command, CommandContext context) {
        DenialProjection projection = denial.projection();
        LocalDate day = settings.day(context.at());
        Optional<MoveResult.Refused> refusal = refusalToReassign(projection.state())
                .map(MoveResult::refused)
                .or(() -> OwnerRules.refusal(settings, projection, command.owner(), day))
                .or(() -> refusalOfReason(command.why()).map(MoveResult::refused));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Routing routing = routingPolicy.routeTo(command.owner(), Routing.OwnerBy.PERSON, projection, day);
        Routing adjusted = projection.state() instanceof DenialState.WaitingOnPayer
                ? routing.withNextActionOn(projection.routing().nextActionOn())
                : routing;
        return apply(denial, new Move.Reassign(adjusted, command.why()), context);
    }

    MoveResult recategorize(Denial denial, Command.Recategorize command, CommandContext context) {
        DenialProjection projection = denial.projection();
        Optional<Refusal> refusal = projection.state() instanceof DenialState.Resolved
                ? Optional.of(Refusal.RESOLVED)
                : projection.category() == command.category()
                        ? Optional.of(Refusal.CATEGORY_SAME)
                        : refusalOfReason(command.why());
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Routing routing = routingInCategory(projection.with(command.category()), settings.day(context.at()));
        return apply(denial, new Move.Recategorize(command.category(), routing, command.why()), context);
    }

    MoveResult reopen(Denial denial, Command.Reopen command, CommandContext context) {
        DenialProjection projection = denial.projection();
        Optional<Refusal> refusal = refusalToReopen(projection.state()).or(() -> refusalOfReason(command.why()));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        LocalDate day = settings.day(context.at());
        Optional<String> owner = projection
                .routing()
                .namedOwner()
                .flatMap(currentOwner -> settings.team().absences().resolveCover(currentOwner, day))
                .or(() -> routingPolicy
                        .propose(projection.details(), projection.category(), day)
                        .namedOwner());
        if (owner.isEmpty()) {
            return MoveResult.refused(Refusal.HELD);
        }
        Routing routing =
                routingPolicy.routeTo(owner.get(), projection.routing().ownerBy(), projection, day);
        return apply(denial, new Move.Reopen(routing, command.why()), context);
    }

    /// Records a new judgement. Owner and next action follow from it, unless the denial is resolved.
    Denial rejudge(Denial denial, Rejudgement rejudgement, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        DenialProjection rejudged = denial.projection().rejudged(rejudgement.details());
        Routing routing = rejudged.state() instanceof DenialState.Resolved
                ? rejudged.routing()
                : routingInCategory(rejudged, day);
        return denial.after(
                new HistoryEntry(at, day, by, new Move.Rejudged(rejudgement.details(), rejudgement.reason(), routing)));
    }

    /// The routing after a change of category: the queue changes. An owner stays if a person named the owner or
    /// the owner has begun.
    private Routing routingInCategory(DenialProjection projection, LocalDate day) {
        Routing proposed = routingPolicy.propose(projection.details(), projection.category(), day);
        Optional<String> owner = projection.routing().namedOwner();
        boolean waiting = projection.state() instanceof DenialState.WaitingOnPayer;
        boolean proposedOnly = projection.state() instanceof DenialState.New
                && projection.routing().ownerBy() == Routing.OwnerBy.SETTINGS;
        if (owner.isEmpty() || proposedOnly) {
            // The settings may name an owner for the new category. A held denial still waits for the
            // re-route to assign it.
            return projection.state() instanceof DenialState.New
                    ? proposed
                    : proposed.withoutOwner(proposed.assignee());
        }
        Routing routing =
                routingPolicy.routeTo(owner.get(), projection.routing().ownerBy(), projection, day);
        return waiting ? routing.withNextActionOn(projection.routing().nextActionOn()) : routing;
    }

    private static Optional<Refusal> refusalToReassign(DenialState state) {
        return switch (state) {
            case DenialState.Resolved _ -> Optional.of(Refusal.RESOLVED);
            case DenialState.Escalated _ -> Optional.of(Refusal.ESCALATED);
            case DenialState.New _,
                    DenialState.Held _,
                    DenialState.Assigned _,
                    DenialState.Working _,
                    DenialState.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusalToReopen(DenialState state) {
        if (!(state instanceof DenialState.Resolved resolved)) {
            return Optional.of(Refusal.NOT_RESOLVED);
        }
        return switch (resolved.outcome()) {
            case REVERSED, SUPERSEDED, DUPLICATE -> Optional.of(Refusal.FACTS_STAND);
            // The payer has upheld the denial by denying again: people work the new denial.
            case UPHELD ->
                resolved.by() == DenialState.ResolvedBy.FACTS ? Optional.of(Refusal.FACTS_STAND) : Optional.empty();
            case PAID, OVERTURNED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusalOfReason(ProtectedText why) {
        if (TextLimits.isMissing(why)) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return TextLimits.isTooLong(why) ? Optional.of(Refusal.NOTE_TOO_LONG) : Optional.empty();
    }

    private MoveResult apply(Denial denial, Move move, CommandContext context) {
        return MoveApplier.apply(
                denial, List.of(new HistoryEntry(context.at(), settings.day(context.at()), context.by(), move)));
    }
}
