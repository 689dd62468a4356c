package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.time.LocalDate;
import java.util.List;

/// The rules by which a mistake is taken back.
final class UndoRules {
    private UndoRules() {}

    static MoveResult attempt(Denial denial, Command.Undo undo, CommandContext asked, LocalDate day) {
        if (TextLimits.missing(undo.why())) {
            return MoveResult.refused(Refusal.REASON_MISSING);
        }
        if (TextLimits.tooLong(undo.why())) {
            return MoveResult.refused(Refusal.NOTE_TOO_LONG);
        }
        if (!undoable(denial.history(), undo.version(), asked.by())) {
            return MoveResult.refused(Refusal.NOT_UNDOABLE);
        }
        Move move = new Move.Undo(undo.version(), undo.why());
        return MoveApplier.moved(denial, List.of(new HistoryEntry(asked.at(), day, asked.by(), move)));
    }

    private static boolean undoable(List<HistoryEntry> history, int version, Actor.Person by) {
        List<Integer> standing = Denial.standing(history);
        if (!standing.contains(version)) {
            return false;
        }
        HistoryEntry target = history.get(version - 1);
        return (target.move() instanceof Move.Touch || target.move() instanceof Move.Resolve)
                && target.by() instanceof Actor.Person who
                && (who.name().equals(by.name()) || by.role().decides())
                && standing.stream()
                        .filter(later -> later > version)
                        .allMatch(later -> history.get(later - 1).move() instanceof Move.Remitted);
    }
}
