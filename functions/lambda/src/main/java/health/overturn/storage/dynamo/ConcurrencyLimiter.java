package health.overturn.storage.dynamo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Limits how many calls run at once and adapts the limit to what the table accepts.
///
/// A throttled call halves the limit and waits before its next attempt. A call that succeeds raises the limit by a
/// fraction of one. So an intake uses the capacity that the table has, and leaves some to other functions.
public final class ConcurrencyLimiter {
    private static final int MAX_CONCURRENCY = 48;
    private static final int ATTEMPTS = 12;
    private static final Duration INITIAL_WAIT = Duration.ofMillis(50);
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    /// Lambda ends an invocation after 15 minutes.
    private static final Duration MAX_SLOT_WAIT = Duration.ofMinutes(15);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition slotFree = lock.newCondition();
    private double limit;
    private int running;

    public ConcurrencyLimiter(int limit) {
        this.limit = limit;
    }

    /// Makes a call when the limit allows it, and repeats it while the table throttles it.
    ///
    /// @throws Exception what the call throws, and the throttling exception of the last attempt
    <T> T call(Callable<T> call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            acquire();
            boolean throttled = false;
            try {
                return call.call();
            } catch (AwsServiceException failure) {
                throttled = failure.isThrottlingException();
                if (!throttled || attempt == ATTEMPTS) {
                    throw failure;
                }
            } finally {
                release(throttled);
            }
            backOff(attempt);
        }
    }

    /// Waits before the next attempt; each attempt doubles the wait, up to a maximum.
    void backOff(int attempt) throws InterruptedException {
        long ceiling = Math.min(MAX_WAIT.toMillis(), INITIAL_WAIT.toMillis() << Math.min(attempt, 10));
        Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling)));
    }

    /// Records that a batch was answered with unprocessed items, which counts as throttling.
    void throttled() {
        lock.lock();
        try {
            limit = Math.max(1, limit / 2);
        } finally {
            lock.unlock();
        }
    }

    /// Returns how many calls may run now; the fraction counts towards one more.
    double limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }

    /// The calls that hold the slots have limits of their own, so a wait that misses its limit is a bug.
    private void acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (running >= slots()) {
                if (!slotFree.await(MAX_SLOT_WAIT.toMinutes(), TimeUnit.MINUTES)) {
                    throw new IllegalStateException("bug: no call on the table ended within %d minutes; %d are running"
                            .formatted(MAX_SLOT_WAIT.toMinutes(), running));
                }
            }
            running++;
        } finally {
            lock.unlock();
        }
    }

    private int slots() {
        return Math.max(1, (int) limit);
    }

    /// Wakes one thread for the slot that is free now, and one more for a slot that is new. A thousand threads may
    /// wait; waking all of them would cost more than the calls.
    private void release(boolean throttled) {
        lock.lock();
        try {
            int slotsBefore = slots();
            running--;
            limit = throttled ? Math.max(1, limit / 2) : Math.min(MAX_CONCURRENCY, limit + 1 / Math.max(1, limit));
            slotFree.signal();
            if (slots() > slotsBefore) {
                slotFree.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
