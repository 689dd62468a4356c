package health.overturn.denials.log;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One move of a denial, and the denial after it, as the move log keeps it.
///
/// @param denial the denial's id in the API
/// @param version the denial's version after the move: 1 for the intake, without gaps
/// @param on the practice's day of the move
/// @param move the label of the move, such as `TOUCH`
/// @param action the action of a touch; absent for other moves
/// @param undone the version of the move that this one undoes; 0 for other moves
/// @param reason group and code of the denial's primary reason, such as `CO-197`; empty if it is not known
public record LoggedMove(
        String practice,
        String denial,
        int version,
        Instant at,
        LocalDate on,
        By by,
        String move,
        @Nullable TouchAction action,
        int undone,
        String reason,
        LoggedDenial after) {
    /// Who made the move.
    ///
    /// @param name a person's name as the token gives it, or a scheduled job's name; empty for a remittance
    /// @param role a person's role; absent for others
    public record By(Kind kind, String name, @Nullable Role role) {
        static By of(Actor actor) {
            return switch (actor) {
                case Actor.Person person -> new By(Kind.PERSON, person.name(), person.role());
                case Actor.Cycle cycle -> new By(Kind.CYCLE, cycle.job().name(), null);
                case Actor.Remittance _ -> new By(Kind.REMITTANCE, "", null);
            };
        }
    }

    /// The kind of actor that made a move.
    public enum Kind {
        PERSON,
        CYCLE,
        REMITTANCE
    }

    /// The id of the move, by which consumers recognize copies of it.
    public String id() {
        return denial + "." + version;
    }

    /// Returns the moves of a denial after a version, oldest first.
    ///
    /// @param version 0 for all moves
    /// @param name the denial's id in the API
    public static List<LoggedMove> since(int version, String practice, String name, Denial denial) {
        return IntStream.rangeClosed(version + 1, denial.version())
                .mapToObj(
                        number -> of(practice, name, Denial.of(denial.history().subList(0, number))))
                .toList();
    }

    private static LoggedMove of(String practice, String name, Denial denial) {
        HistoryEntry last = denial.history().getLast();
        return new LoggedMove(
                practice,
                name,
                denial.version(),
                last.at(),
                last.on(),
                By.of(last.by()),
                last.move().label(),
                last.move() instanceof Move.Touch touch ? touch.action() : null,
                last.move() instanceof Move.Undo undo ? undo.version() : 0,
                denial.details().reason(),
                LoggedDenial.of(denial));
    }
}
