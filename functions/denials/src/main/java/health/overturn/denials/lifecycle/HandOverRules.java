package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The rules for handing a person's work to another one. Each denial keeps its state and its days; one that waits for
/// the lead's decision goes along.
final class HandOverRules {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    HandOverRules(Settings settings, RoutingPolicy routingPolicy) {
        this.settings = settings;
        this.routingPolicy = routingPolicy;
    }

    /// Why the work may not go over. Whose work it was need not be in the directory any more.
    Optional<MoveResult.Refused> refusal(HandOver handOver, Actor.Person by, LocalDate day) {
        if (!by.role().decides()) {
            return Optional.of(MoveResult.refused(Refusal.ROLE));
        }
        if (handOver.from().isBlank()) {
            return Optional.of(MoveResult.refused(Refusal.OWNER_MISSING));
        }
        if (handOver.to().equals(handOver.from())) {
            return Optional.of(MoveResult.refused(Refusal.OWNER_SAME));
        }
        return OwnerRules.refusal(settings, handOver.to(), day)
                .or(() -> TextLimits.noteRefusal(handOver.note()).map(MoveResult::refused));
    }

    /// The denial after the move; empty where the person has nothing to do with it, so that a repeated call moves
    /// nothing twice.
    Optional<Denial> apply(Denial denial, HandOver handOver, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        // A full history takes the move, but no more texts.
        ProtectedText note = HistoryLimit.isFull(denial) ? ProtectedText.NONE : handOver.note();
        return denial.state().isResolved()
                ? Optional.empty()
                : routing(denial.projection(), handOver, day)
                        .map(routing ->
                                denial.after(new HistoryEntry(at, day, by, new Move.HandedOver(routing, note))));
    }

    private Optional<Routing> routing(DenialProjection projection, HandOver handOver, LocalDate day) {
        Routing current = projection.routing();
        boolean isOwner = handOver.from().equals(current.owner());
        if (!isOwner && !current.assignee().equals(handOver.from())) {
            return Optional.empty();
        }
        Routing routed = isOwner ? routingPolicy.coveredBy(handOver.to(), projection, day) : current;
        String assignee = routed.assignee().equals(handOver.from()) ? handOver.to() : routed.assignee();
        return Optional.of(new Routing(
                routed.owner(),
                assignee,
                current.nextActionOn(),
                isOwner ? Routing.OwnerBy.PERSON : current.ownerBy()));
    }
}
