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

/// One move of a denial, and the denial after it.
///
/// @param denial the name by which the API knows it
/// @param version the denial's, 1 for its intake; without a gap
/// @param on the practice's day of it
/// @param move its label, such as `TOUCH`
/// @param action what a touch did
public record LoggedMove(
        String practice,
        String denial,
        int version,
        Instant at,
        LocalDate on,
        By by,
        String move,
        @Nullable TouchAction action,
        LoggedDenial after) {
    /// Who moved it.
    ///
    /// @param name of a person, as the token says it, or of a cycle; empty for a remittance
    /// @param role of a person
    public record By(Kind kind, String name, @Nullable Role role) {
        static By of(Actor actor) {
            return switch (actor) {
                case Actor.Person person -> new By(Kind.PERSON, person.name(), person.role());
                case Actor.Cycle cycle -> new By(Kind.CYCLE, cycle.job().name(), null);
                case Actor.Remittance _ -> new By(Kind.REMITTANCE, "", null);
            };
        }
    }

    /// What made a move.
    public enum Kind {
        PERSON,
        CYCLE,
        REMITTANCE
    }

    /// The same for the same move, whenever and how often it is told.
    public String id() {
        return denial + "." + version;
    }

    /// The moves of a denial after a version, oldest first.
    ///
    /// @param name the denial's, as the API knows it
    /// @param version 0 for all
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
                LoggedDenial.of(denial));
    }
}
