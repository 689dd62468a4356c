package health.overturn.denials.lifecycle;

import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.Money;
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
        return refusal(denial, decide, day)
                .orElseGet(() -> MoveApplier.apply(
                                denial,
                                List.of(new HistoryEntry(
                                        context.at(), day, context.by(), move(denial.projection(), decide, context))))
                        .warning(
                                decide instanceof Command.DecideAppeal
                                        ? new AppealRules(settings).warnings(denial, AppealTerms.NONE, day)
                                        : List.of()));
    }

    /// The decision, or the proposal of a write-off that is above the person's limit.
    private Move move(DenialProjection projection, Command.Decide decide, CommandContext context) {
        return decide instanceof Command.DecideWriteOff writeOff
                        && new WriteOffLimits(settings).isAbove(projection.open(), context.by())
                ? new Move.WriteOffProposed(
                        new ResolutionTerms(DenialOutcome.WRITTEN_OFF, Money.ZERO, null, writeOff.reason(), null),
                        decide.note())
                : new Move.Decide(decision(projection, decide, settings.day(context.at())), decide.note());
    }

    private Optional<MoveResult> refusal(Denial denial, Command.Decide decide, LocalDate day) {
        if (!(denial.state() instanceof DenialState.Escalated)) {
            return Optional.of(MoveResult.refused(Refusal.NOT_ESCALATED));
        }
        Optional<Refusal> noteRefusal = TextLimits.noteRefusal(decide.note());
        if (noteRefusal.isPresent()) {
            return noteRefusal.map(MoveResult::refused);
        }
        return switch (decide) {
            case Command.DecideWriteOff writeOff ->
                writeOffRefusal(denial.projection(), writeOff).map(MoveResult::refused);
            case Command.DecideAppeal _ ->
                TouchRules.forbiddenRefusal(denial.details(), TouchAction.APPEAL)
                        .or(() -> new AppealRules(settings).refusalToOrder(denial, day));
            case Command.DecideReassign reassign ->
                OwnerRules.refusal(settings, denial.projection(), reassign.owner(), day)
                        .map(MoveResult.class::cast);
        };
    }

    private static Optional<Refusal> writeOffRefusal(DenialProjection projection, Command.DecideWriteOff writeOff) {
        if (projection.writeOffProposal().isPresent()) {
            return Optional.of(Refusal.WRITE_OFF_PENDING);
        }
        return writeOff.reason() == null ? Optional.of(Refusal.WRITE_OFF_REASON) : Optional.empty();
    }

    private Decision decision(DenialProjection projection, Command.Decide decide, LocalDate day) {
        return switch (decide) {
            case Command.DecideWriteOff writeOff -> new Decision.WriteOff(writeOff.reason());
            case Command.DecideAppeal _ -> {
                LocalDate filing = routingPolicy.nextActionDate(projection.details(), projection.category(), day);
                yield new Decision.Appeal(projection.routing().withNextActionOn(filing));
            }
            case Command.DecideReassign reassign ->
                new Decision.Reassign(routingPolicy.routeTo(reassign.owner(), Routing.OwnerBy.PERSON, projection, day));
        };
    }
}
