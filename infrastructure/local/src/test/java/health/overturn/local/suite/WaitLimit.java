package health.overturn.local.suite;

import java.time.Duration;

/// The end of a wait. A test that waits too long fails and says what it waited for.
final class WaitLimit {
    private final Duration limit;
    private final long endNanos;

    private WaitLimit(Duration limit) {
        this.limit = limit;
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    static WaitLimit in(Duration limit) {
        return new WaitLimit(limit);
    }

    /// Waits a moment, unless the limit has passed.
    ///
    /// @param awaited what the test waits for
    void pause(long millis, String awaited) throws InterruptedException {
        if (System.nanoTime() > endNanos) {
            throw new AssertionError("waited %d seconds for %s".formatted(limit.toSeconds(), awaited));
        }
        Thread.sleep(millis);
    }
}
