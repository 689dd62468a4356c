package health.overturn.operations.intake;

import java.time.Duration;

/// How long an invocation may still run.
@FunctionalInterface
public interface RemainingTime {
    Duration left();

    /// Whether what is under way should be brought to an end now.
    default boolean runsShort() {
        return left().compareTo(Duration.ofSeconds(30)) < 0;
    }
}
