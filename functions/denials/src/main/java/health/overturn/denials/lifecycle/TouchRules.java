package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of a touch.
final class TouchRules {
    private static final int LATEST_DAYS = 366;

    private final Settings settings;
    private final RoutingPolicy router;

    TouchRules(Settings settings, RoutingPolicy router) {
        this.settings = settings;
        this.router = router;
    }

    MoveResult attempt(Denial denial, Command.Touch touch, CommandContext asked) {
        LocalDate day = settings.day(asked.at());
        Optional<MoveResult> refused = refused(denial.state())
                .or(() -> text(touch, asked.tier()))
                .or(() -> forbidden(denial.subject(), touch.action()))
                .or(() -> date(touch, day));
        return refused.orElseGet(() -> MoveApplier.moved(denial, entries(denial.state(), touch, asked)));
    }

    private static Optional<MoveResult> refused(DenialProjection state) {
        return switch (state.status()) {
            case DenialState.New _ ->
                state.routing().namedOwner().isPresent()
                        ? Optional.empty()
                        : Optional.of(MoveResult.refused(Refusal.HELD));
            case DenialState.Held _ -> Optional.of(MoveResult.refused(Refusal.HELD));
            case DenialState.Escalated _ -> Optional.of(MoveResult.refused(Refusal.ESCALATED));
            case DenialState.Resolved _ -> Optional.of(MoveResult.refused(Refusal.RESOLVED));
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private static Optional<MoveResult> text(Command.Touch touch, Tier tier) {
        if (TextLimits.tooLong(touch.note())
                || TextLimits.tooLong(touch.result())
                || TextLimits.tooLong(touch.reference().value())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        return tier.needsNote() && TextLimits.missing(touch.note())
                ? Optional.of(MoveResult.refused(Refusal.NOTE_MISSING))
                : Optional.empty();
    }

    static Optional<MoveResult> forbidden(DenialDetails subject, TouchAction action) {
        return action.response()
                .flatMap(response -> Optional.ofNullable(subject.forbidden().get(response)))
                .map(code -> new MoveResult.Refused(
                        Refusal.FORBIDDEN, "remark code " + code + " rules out " + action + " for this denial"));
    }

    private static Optional<MoveResult> date(Command.Touch touch, LocalDate day) {
        LocalDate next = touch.nextActionOn();
        return next != null && (next.isBefore(day) || next.isAfter(day.plusDays(LATEST_DAYS)))
                ? Optional.of(MoveResult.refused(Refusal.DATE))
                : Optional.empty();
    }

    private List<HistoryEntry> entries(DenialProjection state, Command.Touch touch, CommandContext asked) {
        LocalDate day = settings.day(asked.at());
        List<HistoryEntry> entries = new ArrayList<>();
        if (state.status() instanceof DenialState.New) {
            entries.add(new HistoryEntry(asked.at(), day, asked.by(), new Move.Assign(state.routing())));
        }
        Move.Touch move = new Move.Touch(
                touch.action(), touch.result(), touch.note(), touch.reference(), nextActionOn(state, touch, day));
        entries.add(new HistoryEntry(asked.at(), day, asked.by(), move));
        return entries;
    }

    private LocalDate nextActionOn(DenialProjection state, Command.Touch touch, LocalDate day) {
        if (touch.nextActionOn() != null) {
            return touch.nextActionOn();
        }
        if (touch.action().goesToPayer()) {
            return day.plusDays(settings.count(Threshold.WAIT_DAYS));
        }
        // Looking at what is with the payer changes nothing about when its answer is due.
        return state.status() instanceof DenialState.WaitingOnPayer && touch.action() == TouchAction.REVIEW
                ? later(state.routing().nextActionOn(), day)
                : router.stepDate(state.subject(), state.category(), day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
