package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.time.LocalDate;
import java.util.List;

/// The rules for undoing a mistaken touch, resolution, part payment or proposed write-off.
final class UndoRules {
    private UndoRules() {}

    static MoveResult attempt(Denial denial, Command.Undo undo, CommandContext context, LocalDate day) {
        if (TextLimits.isMissing(undo.why())) {
            return MoveResult.refused(Refusal.REASON_MISSING);
        }
        if (TextLimits.isTooLong(undo.why())) {
            return MoveResult.refused(Refusal.NOTE_TOO_LONG);
        }
        if (!isUndoable(denial.history(), undo.version(), context.by())) {
            return MoveResult.refused(Refusal.NOT_UNDOABLE);
        }
        Move move = new Move.Undo(undo.version(), undo.why());
        return MoveApplier.apply(denial, List.of(new HistoryEntry(context.at(), day, context.by(), move)));
    }

    private static boolean isUndoable(List<HistoryEntry> history, int version, Actor.Person by) {
        List<Integer> effective = Denial.effectiveVersions(history);
        if (!effective.contains(version)) {
            return false;
        }
        HistoryEntry target = history.get(version - 1);
        return isOfAPerson(target.move())
                && target.by() instanceof Actor.Person person
                && (person.name().equals(by.name()) || by.role().decides())
                && effective.stream()
                        .filter(later -> later > version)
                        .allMatch(later -> history.get(later - 1).move() instanceof Move.Remitted);
    }

    private static boolean isOfAPerson(Move move) {
        return move instanceof Move.Touch
                || move instanceof Move.Resolve
                || move instanceof Move.AppealDrafted
                || move instanceof Move.AppealAcknowledged
                || move instanceof Move.AppealDecided
                || move instanceof Move.PartPaid
                || move instanceof Move.WriteOffProposed
                || move instanceof Move.WriteOffApproved;
    }
}
