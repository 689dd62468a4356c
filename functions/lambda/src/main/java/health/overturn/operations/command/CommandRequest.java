package health.overturn.operations.command;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person asks for.
///
/// @param version of the denial that the person saw; absent where any will do
public record CommandRequest(
        Command command,
        Actor.Person by,
        Instant at,
        @Nullable Integer version) {
    /// Whether the person saw another version than this.
    boolean sawOtherVersion(int current) {
        return version != null && version != current;
    }
}
