package health.overturn.operations.intake;

import java.time.Duration;

/// How long the invocation may still run.
@FunctionalInterface
public interface RemainingTime {
    Duration remaining();

    /// Whether less than 30 seconds remain, which are needed to stop in an orderly way.
    default boolean isShort() {
        return remaining().compareTo(Duration.ofSeconds(30)) < 0;
    }
}
