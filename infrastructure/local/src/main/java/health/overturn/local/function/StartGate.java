package health.overturn.local.function;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Lets as many instances start at once as the machine has cores, and says how long a start may take.
///
/// A start that shares its core with others takes many times longer than one alone, and all would miss a fixed limit.
/// The limit therefore grows with the slowest start that was measured, and doubles with each start that missed it.
public final class StartGate {
    private static final Duration MAX_LIMIT = Duration.ofMinutes(10);
    private static final int TIMES_SLOWEST = 4;
    private static final long WAIT_MILLIS = 50;

    private final Semaphore slots;
    private final AtomicLong limitMillis;

    StartGate(int cores, Duration minLimit) {
        this.slots = new Semaphore(cores, true);
        this.limitMillis = new AtomicLong(minLimit.toMillis());
    }

    /// Returns a gate for this machine.
    public static StartGate ofThisMachine() {
        return new StartGate(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(30));
    }

    /// Waits a moment for a slot, and returns whether there was one.
    boolean tryEnter() throws InterruptedException {
        return slots.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void leave() {
        slots.release();
    }

    Duration limit() {
        return Duration.ofMillis(limitMillis.get());
    }

    void recordStart(Duration taken) {
        raiseLimit(taken.toMillis() * TIMES_SLOWEST);
    }

    void recordMissed(Duration limit) {
        raiseLimit(limit.toMillis() * 2);
    }

    private void raiseLimit(long millis) {
        limitMillis.accumulateAndGet(Math.min(millis, MAX_LIMIT.toMillis()), Math::max);
    }
}
