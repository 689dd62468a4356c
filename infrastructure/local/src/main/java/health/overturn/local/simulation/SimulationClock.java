package health.overturn.local.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clock of the local services: the simulated time during a simulation, else the machine's time.
///
/// The functions do not use it. They take the time from their events, which the gateway, the bucket and the schedules
/// stamp with this clock.
public final class SimulationClock implements InstantSource {
    private volatile @Nullable Instant simulated;

    public void set(Instant now) {
        simulated = now;
    }

    void useMachineTime() {
        simulated = null;
    }

    /// Returns the simulated time, or nothing if no simulation is running.
    public Optional<Instant> simulatedTime() {
        return Optional.ofNullable(simulated);
    }

    @Override
    public Instant instant() {
        return simulatedTime().orElseGet(InstantSource.system()::instant);
    }
}
