package health.overturn.local.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the stack's own parts say the time is: that of the play while one is on, else the machine's.
///
/// The functions need no clock of it: they take their time from their events, as the gateway, the bucket and the
/// schedule stamp them.
public final class SimulationClock implements InstantSource {
    private volatile @Nullable Instant simulated;

    void set(Instant now) {
        simulated = now;
    }

    void useMachineTime() {
        simulated = null;
    }

    /// The time of the play; empty where none is on.
    public Optional<Instant> simulatedTime() {
        return Optional.ofNullable(simulated);
    }

    @Override
    public Instant instant() {
        return simulatedTime().orElseGet(InstantSource.system()::instant);
    }
}
