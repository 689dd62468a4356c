package health.overturn.operations.command;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command of a person.
///
/// @param version the version of the denial that the person saw; absent where any version will do
public record CommandRequest(
        Command command,
        Actor.Person by,
        Instant at,
        @Nullable Integer version) {
    /// Whether the person saw another version than this one.
    boolean sawOtherVersion(int current) {
        return version != null && version != current;
    }
}
