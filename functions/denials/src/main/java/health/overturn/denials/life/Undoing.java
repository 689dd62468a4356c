package health.overturn.denials.life;

import java.time.LocalDate;
import java.util.List;

/// The rules by which a mistake is taken back.
final class Undoing {
    private Undoing() {}

    static Outcome attempt(Denial denial, Command.Undo undo, Asked asked, LocalDate day) {
        if (Texts.missing(undo.why())) {
            return Outcome.refused(Refusal.REASON_MISSING);
        }
        if (Texts.tooLong(undo.why())) {
            return Outcome.refused(Refusal.NOTE_TOO_LONG);
        }
        if (!undoable(denial.history(), undo.version(), asked.by())) {
            return Outcome.refused(Refusal.NOT_UNDOABLE);
        }
        Move move = new Move.Undo(undo.version(), undo.why());
        return Steps.moved(denial, List.of(new Entry(asked.at(), day, asked.by(), move)));
    }

    private static boolean undoable(List<Entry> history, int version, Actor.Person by) {
        List<Integer> standing = Denial.standing(history);
        if (!standing.contains(version)) {
            return false;
        }
        Entry target = history.get(version - 1);
        return (target.move() instanceof Move.Touch || target.move() instanceof Move.Resolve)
                && target.by() instanceof Actor.Person who
                && (who.name().equals(by.name()) || by.role().decides())
                && standing.stream()
                        .filter(later -> later > version)
                        .allMatch(later -> history.get(later - 1).move() instanceof Move.Remitted);
    }
}
