package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules for a touch.
final class TouchRules {
    private static final int MAX_DAYS_AHEAD = 366;
    private static final int MAX_REMARK_LENGTH = 5;

    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    TouchRules(Settings settings, RoutingPolicy routingPolicy) {
        this.settings = settings;
        this.routingPolicy = routingPolicy;
    }

    MoveResult attempt(Denial denial, Command.Touch touch, CommandContext context) {
        LocalDate day = settings.day(context.at());
        Optional<MoveResult> refused = stateRefusal(denial.projection())
                .or(() -> textRefusal(touch, context.tier()))
                .or(() -> forbiddenRefusal(denial.details(), touch.action()))
                .or(() -> isAppeal(touch)
                        ? new AppealRules(settings).refusal(denial, touch.appeal(), day)
                        : Optional.empty())
                .or(() -> waitRefusal(denial.details(), touch.action(), day, settings))
                .or(() -> dateRefusal(touch, day));
        return refused.orElseGet(() -> MoveApplier.apply(denial, entries(denial, touch, context))
                .warning(
                        isAppeal(touch) ? new AppealRules(settings).warnings(denial, touch.appeal(), day) : List.of()));
    }

    private static boolean isAppeal(Command.Touch touch) {
        return touch.action() == TouchAction.APPEAL;
    }

    private static Optional<MoveResult> stateRefusal(DenialProjection projection) {
        return switch (projection.state()) {
            case DenialState.New _ ->
                projection.routing().namedOwner().isPresent()
                        ? Optional.empty()
                        : Optional.of(MoveResult.refused(Refusal.HELD));
            case DenialState.Held _ -> Optional.of(MoveResult.refused(Refusal.HELD));
            case DenialState.Escalated _ -> Optional.of(MoveResult.refused(Refusal.ESCALATED));
            case DenialState.Resolved _ -> Optional.of(MoveResult.refused(Refusal.RESOLVED));
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private static Optional<MoveResult> textRefusal(Command.Touch touch, Tier tier) {
        if (TextLimits.isTooLong(touch.note())
                || TextLimits.isTooLong(touch.result())
                || TextLimits.isTooLong(touch.reference().value())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        return tier.needsNote() && TextLimits.isMissing(touch.note())
                ? Optional.of(MoveResult.refused(Refusal.NOTE_MISSING))
                : Optional.empty();
    }

    static Optional<MoveResult> forbiddenRefusal(DenialDetails details, TouchAction action) {
        return action.response()
                .flatMap(response -> Optional.ofNullable(details.forbidden().get(response)))
                .map(code -> new MoveResult.Refused(
                        Refusal.FORBIDDEN,
                        forbiddingText(code) + " rules out " + action + " for this denial. Choose another action."));
    }

    /// What rules out a response, as a sentence's subject.
    static String forbiddingText(String cause) {
        return switch (cause) {
            case "MB" -> "Medicare Part B (CLP06 MB)";
            case "MC" -> "Medicaid (CLP06 MC)";
            case "CO", "PI", "OA", "CR" -> "Group " + cause;
            case "" -> "The claim's status";
            default -> cause.length() > MAX_REMARK_LENGTH ? "The filing limit (" + cause + ")" : "Remark code " + cause;
        };
    }

    /// While the payer acts by itself, nothing goes to it. Calls and reviews stay allowed.
    static Optional<MoveResult> waitRefusal(
            DenialDetails details, TouchAction action, LocalDate day, Settings settings) {
        return details.waitsUntil(settings.count(Threshold.WATCH_DAYS))
                .filter(until -> action.goesToPayer() && day.isBefore(until))
                .map(until -> new MoveResult.Refused(
                        Refusal.FORBIDDEN,
                        forbiddingText(details.forbidden().getOrDefault(DenialResponse.WAIT, ""))
                                + " says that the payer acts by itself. Wait with " + action + " until " + until
                                + "."));
    }

    private static Optional<MoveResult> dateRefusal(Command.Touch touch, LocalDate day) {
        LocalDate next = touch.nextActionOn();
        return next != null && (next.isBefore(day) || next.isAfter(day.plusDays(MAX_DAYS_AHEAD)))
                ? Optional.of(MoveResult.refused(Refusal.DATE))
                : Optional.empty();
    }

    private List<HistoryEntry> entries(Denial denial, Command.Touch touch, CommandContext context) {
        DenialProjection projection = denial.projection();
        LocalDate day = settings.day(context.at());
        List<HistoryEntry> entries = new ArrayList<>();
        if (projection.state() instanceof DenialState.New) {
            entries.add(new HistoryEntry(context.at(), day, context.by(), new Move.Assign(projection.routing())));
        }
        Move.Touch move = new Move.Touch(
                touch.action(),
                touch.result(),
                touch.note(),
                touch.reference(),
                nextActionOn(projection, touch, day),
                isAppeal(touch) ? AppealRules.filing(denial, touch.appeal(), day) : null);
        entries.add(new HistoryEntry(context.at(), day, context.by(), move));
        return entries;
    }

    private LocalDate nextActionOn(DenialProjection projection, Command.Touch touch, LocalDate day) {
        if (touch.nextActionOn() != null) {
            return touch.nextActionOn();
        }
        if (touch.action().goesToPayer()) {
            return day.plusDays(settings.count(Threshold.WAIT_DAYS));
        }
        // A review of a denial that waits on the payer does not change when the answer is due.
        return projection.state() instanceof DenialState.WaitingOnPayer && touch.action() == TouchAction.REVIEW
                ? latest(projection.routing().nextActionOn(), day)
                : routingPolicy.nextActionDate(projection.details(), projection.category(), day);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
