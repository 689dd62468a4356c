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

/// The rules of a billing lead's decision.
final class DecisionRules {
    private final Settings settings;
    private final RoutingPolicy router;

    DecisionRules(Settings settings, RoutingPolicy router) {
        this.settings = settings;
        this.router = router;
    }

    MoveResult attempt(Denial denial, Command.Decide decide, CommandContext asked) {
        LocalDate day = settings.day(asked.at());
        return refused(denial, decide, day).orElseGet(() -> {
            Move move = new Move.Decide(decision(denial.state(), decide, day), decide.note());
            return MoveApplier.moved(denial, List.of(new HistoryEntry(asked.at(), day, asked.by(), move)));
        });
    }

    private Optional<MoveResult> refused(Denial denial, Command.Decide decide, LocalDate day) {
        if (!(denial.status() instanceof DenialState.Escalated)) {
            return Optional.of(MoveResult.refused(Refusal.NOT_ESCALATED));
        }
        if (TextLimits.tooLong(decide.note())) {
            return Optional.of(MoveResult.refused(Refusal.NOTE_TOO_LONG));
        }
        return switch (decide) {
            case Command.DecideWriteOff _ -> Optional.empty();
            case Command.DecideAppeal _ -> TouchRules.forbidden(denial.subject(), TouchAction.APPEAL);
            case Command.DecideReassign reassign ->
                OwnerRules.refusal(settings, denial.state(), reassign.owner(), day)
                        .map(MoveResult::refused);
        };
    }

    private Decision decision(DenialProjection state, Command.Decide decide, LocalDate day) {
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
