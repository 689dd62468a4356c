package health.overturn.denials.lifecycle;

import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules for the steps of an appeal beside its sending: drafted, acknowledged, decided.
final class AppealStepRules {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    AppealStepRules(Settings settings, RoutingPolicy routingPolicy) {
        this.settings = settings;
        this.routingPolicy = routingPolicy;
    }

    MoveResult attempt(Denial denial, Command.AppealStep step, CommandContext context) {
        LocalDate day = settings.day(context.at());
        AppealStanding standing = AppealStanding.of(denial.projection());
        return refusal(denial, standing, step, day)
                .<MoveResult>map(refused -> refused)
                .orElseGet(() -> MoveApplier.apply(
                        denial,
                        List.of(new HistoryEntry(
                                context.at(), day, context.by(), move(denial, standing, step, context)))));
    }

    private static Optional<MoveResult.Refused> refusal(
            Denial denial, AppealStanding standing, Command.AppealStep step, LocalDate day) {
        if (denial.state() instanceof DenialState.Resolved) {
            return Optional.of(MoveResult.refused(Refusal.RESOLVED));
        }
        if (TextLimits.isTooLong(step.note())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        return switch (step) {
            case Command.DraftAppeal draft -> draftRefusal(denial, standing, draft);
            case Command.AcknowledgeAppeal acknowledged ->
                pendingRefusal(standing, acknowledged.reference(), acknowledged.on(), day);
            case Command.RecordAppealDecision decision ->
                pendingRefusal(standing, decision.reference(), decision.on(), day);
        };
    }

    private static Optional<MoveResult.Refused> draftRefusal(
            Denial denial, AppealStanding standing, Command.DraftAppeal draft) {
        Optional<MoveResult.Refused> pending = standing.pending()
                .map(level -> MoveResult.refused(
                        Refusal.LEVEL_NOT_OPEN,
                        "Level " + level.level()
                                + " of the appeal is with the payer. Record its decision before the next level."));
        return pending.or(() -> AppealRules.closedRefusal(standing))
                .or(() -> AppealRules.otherLevelRefusal(standing, draft.level()))
                .or(() -> TouchRules.forbiddenRefusal(denial.details(), TouchAction.APPEAL)
                        .map(MoveResult.Refused.class::cast));
    }

    private static Optional<MoveResult.Refused> pendingRefusal(
            AppealStanding standing, ProtectedText reference, @Nullable LocalDate on, LocalDate day) {
        Optional<AppealLevel> pending = standing.pending();
        if (pending.isEmpty()) {
            return Optional.of(MoveResult.refused(Refusal.NO_APPEAL));
        }
        if (TextLimits.isTooLong(reference.value())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        LocalDate sentOn = Objects.requireNonNull(pending.get().filing()).sentOn();
        return on != null && (on.isAfter(day) || on.isBefore(sentOn))
                ? Optional.of(MoveResult.refused(Refusal.APPEAL_DATE))
                : Optional.empty();
    }

    private Move move(Denial denial, AppealStanding standing, Command.AppealStep step, CommandContext context) {
        LocalDate day = settings.day(context.at());
        int level = AppealRules.level(standing);
        return switch (step) {
            case Command.DraftAppeal draft -> new Move.AppealDrafted(level, draft.note());
            case Command.AcknowledgeAppeal acknowledged ->
                new Move.AppealAcknowledged(
                        level,
                        Objects.requireNonNullElse(acknowledged.on(), day),
                        acknowledged.reference(),
                        acknowledged.note(),
                        latest(denial.projection().routing().nextActionOn(), day));
            case Command.RecordAppealDecision decision ->
                new Move.AppealDecided(
                        level,
                        decision.result(),
                        Objects.requireNonNullElse(decision.on(), day),
                        decision.reference(),
                        decision.note(),
                        nextDeadlines(decision, level),
                        nextActionOn(denial, decision, day));
        };
    }

    /// The deadlines that run from the decision: those of the next level, and of what follows the last decision. A
    /// dismissed level stays as it was.
    private static List<Deadline> nextDeadlines(Command.RecordAppealDecision decision, int level) {
        return switch (decision.result()) {
            case WON, DISMISSED -> List.of();
            case PART, LOST ->
                decision.deadlines().stream()
                        .filter(deadline -> deadline.kind() != Deadline.Kind.APPEAL || deadline.level() > level)
                        .toList();
        };
    }

    /// A won appeal waits for the payment, any other one for the practice.
    private LocalDate nextActionOn(Denial denial, Command.RecordAppealDecision decision, LocalDate day) {
        return switch (decision.result()) {
            case WON -> day.plusDays(settings.count(Threshold.WAIT_DAYS));
            case PART, LOST, DISMISSED ->
                routingPolicy.nextActionDate(
                        denial.details(), denial.projection().category(), day);
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
