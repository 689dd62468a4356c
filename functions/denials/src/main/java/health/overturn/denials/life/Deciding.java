package health.overturn.denials.life;

import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules of a billing lead's decision.
final class Deciding {
    private final Settings settings;
    private final Router router;

    Deciding(Settings settings, Router router) {
        this.settings = settings;
        this.router = router;
    }

    Outcome attempt(Denial denial, Command.Decide decide, Asked asked) {
        LocalDate day = settings.day(asked.at());
        return refused(denial, decide, day).orElseGet(() -> {
            Move move = new Move.Decide(decision(denial.state(), decide, day), decide.note());
            return Steps.moved(denial, List.of(new Entry(asked.at(), day, asked.by(), move)));
        });
    }

    private Optional<Outcome> refused(Denial denial, Command.Decide decide, LocalDate day) {
        if (!(denial.status() instanceof Status.Escalated)) {
            return Optional.of(Outcome.refused(Refusal.NOT_ESCALATED));
        }
        if (Texts.tooLong(decide.note())) {
            return Optional.of(Outcome.refused(Refusal.NOTE_TOO_LONG));
        }
        return switch (decide) {
            case Command.DecideWriteOff _ -> Optional.empty();
            case Command.DecideAppeal _ -> Touching.forbidden(denial.subject(), Action.APPEAL);
            case Command.DecideReassign reassign ->
                OwnerRules.refusal(settings, denial.state(), reassign.owner(), day)
                        .map(Outcome::refused);
        };
    }

    private Decision decision(State state, Command.Decide decide, LocalDate day) {
        return switch (decide) {
            case Command.DecideWriteOff _ -> new Decision.WriteOff();
            case Command.DecideAppeal _ -> {
                LocalDate filing = router.stepDate(state.subject(), state.category(), day);
                yield new Decision.Appeal(state.routing().dueOn(filing));
            }
            case Command.DecideReassign reassign ->
                new Decision.Reassign(router.to(reassign.owner(), Routing.OwnerBy.PERSON, state, day));
        };
    }
}
