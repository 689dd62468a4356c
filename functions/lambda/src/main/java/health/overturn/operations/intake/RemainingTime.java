package health.overturn.operations.intake;

import java.time.Duration;

/// How long an invocation may still run.
@FunctionalInterface
public interface RemainingTime {
    Duration remaining();

    /// Whether what is under way should be brought to an end now.
    default boolean isShort() {
        return remaining().compareTo(Duration.ofSeconds(30)) < 0;
    }
}
