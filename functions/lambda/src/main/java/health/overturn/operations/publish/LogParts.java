package health.overturn.operations.publish;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts of one source in their order, with a look at the next one.
final class LogParts {
    private final Iterator<LogPart> parts;
    private final Instant until;
    private @Nullable LogPart next;

    /// @param until the moment before which parts are read
    LogParts(Iterator<LogPart> parts, Instant until) {
        this.parts = parts;
        this.until = until;
    }

    /// The next part; empty where none was written before the end.
    Optional<LogPart> peek() {
        if (next == null && parts.hasNext()) {
            next = parts.next();
        }
        return Optional.ofNullable(next).filter(part -> part.isBefore(until));
    }

    void skip() {
        next = null;
    }
}
