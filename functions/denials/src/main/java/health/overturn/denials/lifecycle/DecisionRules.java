package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules for the billing lead's decision on an escalation.
final class DecisionRules {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    DecisionRules(Settings settings, RoutingPolicy routingPolicy) {
        this.settings = settings;
        this.routingPolicy = routingPolicy;
    }

    MoveResult attempt(Denial denial, Command.Decide decide, CommandContext context) {
        LocalDate day = settings.day(context.at());
        return refusal(denial, decide, day).orElseGet(() -> {
            Move move = new Move.Decide(decision(denial.projection(), decide, day), decide.note());
            return MoveApplier.apply(denial, List.of(new HistoryEntry(context.at(), day, context.by(), move)));
        });
    }

    private Optional<MoveResult> refusal(Denial denial, Command.Decide decide, LocalDate day) {
        if (!(denial.state() instanceof DenialState.Escalated)) {
            return Optional.of(MoveResult.refused(Refusal.NOT_ESCALATED));
        }
        if (TextLimits.isTooLong(decide.note())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        return switch (decide) {
            case Command.DecideWriteOff _ -> Optional.empty();
            case Command.DecideAppeal _ -> TouchRules.forbiddenRefusal(denial.details(), TouchAction.APPEAL);
            case Command.DecideReassign reassign ->
                OwnerRules.refusal(settings, denial.projection(), reassign.owner(), day)
                        .map(MoveResult.class::cast);
        };
    }

    private Decision decision(DenialProjection projection, Command.Decide decide, LocalDate day) {
        return switch (decide) {
            case Command.DecideWriteOff _ -> new Decision.WriteOff();
            case Command.DecideAppeal _ -> {
                LocalDate filing = routingPolicy.nextActionDate(projection.details(), projection.category(), day);
                yield new Decision.Appeal(projection.routing().withNextActionOn(filing));
            }
            case Command.DecideReassign reassign ->
                new Decision.Reassign(routingPolicy.routeTo(reassign.owner(), Routing.OwnerBy.PERSON, projection, day));
        };
    }
}
