package health.overturn.denials.life;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of a touch.
final class Touching {
    private static final int LATEST_DAYS = 366;

    private final Settings settings;
    private final Router router;

    Touching(Settings settings, Router router) {
        this.settings = settings;
        this.router = router;
    }

    Outcome attempt(Denial denial, Command.Touch touch, Asked asked) {
        LocalDate day = settings.day(asked.at());
        Optional<Outcome> refused = refused(denial.state())
                .or(() -> text(touch, asked.tier()))
                .or(() -> forbidden(denial.subject(), touch.action()))
                .or(() -> date(touch, day));
        return refused.orElseGet(() -> Steps.moved(denial, entries(denial.state(), touch, asked)));
    }

    private static Optional<Outcome> refused(State state) {
        return switch (state.status()) {
            case Status.New _ ->
                state.routing().namedOwner().isPresent()
                        ? Optional.empty()
                        : Optional.of(Outcome.refused(Refusal.HELD));
            case Status.Held _ -> Optional.of(Outcome.refused(Refusal.HELD));
            case Status.Escalated _ -> Optional.of(Outcome.refused(Refusal.ESCALATED));
            case Status.Resolved _ -> Optional.of(Outcome.refused(Refusal.RESOLVED));
            case Status.Assigned _, Status.Working _, Status.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private static Optional<Outcome> text(Command.Touch touch, Tier tier) {
        if (Texts.tooLong(touch.note())
                || Texts.tooLong(touch.result())
                || Texts.tooLong(touch.reference().value())) {
            return Optional.of(Outcome.refused(Refusal.NOTE_TOO_LONG));
        }
        return tier.needsNote() && Texts.missing(touch.note())
                ? Optional.of(Outcome.refused(Refusal.NOTE_MISSING))
                : Optional.empty();
    }

    static Optional<Outcome> forbidden(Subject subject, Action action) {
        return action.response()
                .flatMap(response -> Optional.ofNullable(subject.forbidden().get(response)))
                .map(code -> new Outcome.Refused(
                        Refusal.FORBIDDEN, "remark code " + code + " rules out " + action + " for this denial"));
    }

    private static Optional<Outcome> date(Command.Touch touch, LocalDate day) {
        LocalDate next = touch.nextActionOn();
        return next != null && (next.isBefore(day) || next.isAfter(day.plusDays(LATEST_DAYS)))
                ? Optional.of(Outcome.refused(Refusal.DATE))
                : Optional.empty();
    }

    private List<Entry> entries(State state, Command.Touch touch, Asked asked) {
        LocalDate day = settings.day(asked.at());
        List<Entry> entries = new ArrayList<>();
        if (state.status() instanceof Status.New) {
            entries.add(new Entry(asked.at(), day, asked.by(), new Move.Assign(state.routing())));
        }
        Move.Touch move = new Move.Touch(
                touch.action(), touch.result(), touch.note(), touch.reference(), nextActionOn(state, touch, day));
        entries.add(new Entry(asked.at(), day, asked.by(), move));
        return entries;
    }

    private LocalDate nextActionOn(State state, Command.Touch touch, LocalDate day) {
        if (touch.nextActionOn() != null) {
            return touch.nextActionOn();
        }
        if (touch.action().goesToPayer()) {
            return day.plusDays(settings.count(Threshold.WAIT_DAYS));
        }
        // Looking at what is with the payer changes nothing about when its answer is due.
        return state.status() instanceof Status.WaitingOnPayer && touch.action() == Action.REVIEW
                ? later(state.routing().nextActionOn(), day)
                : router.stepDate(state.subject(), state.category(), day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
