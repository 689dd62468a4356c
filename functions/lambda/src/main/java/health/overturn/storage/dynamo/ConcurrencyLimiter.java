package health.overturn.storage.dynamo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// How many calls are under way at once: fewer as soon as the table throttles, slowly more while it does
/// not.
///
/// A throttled call halves the number and waits before it is made again; every call that went well adds a
/// fraction of
/// one. So an intake takes what the table gives, and leaves room for the others who share it.
public final class ConcurrencyLimiter {
    private static final int MAX_CONCURRENCY = 48;
    private static final int ATTEMPTS = 12;
    private static final Duration INITIAL_WAIT = Duration.ofMillis(50);
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private double limit;
    private int running;

    public ConcurrencyLimiter(int limit) {
        this.limit = limit;
    }

    /// Makes a call when it is its turn, and again, later, as long as the table throttles it.
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

    /// Waits before what was left undone is tried again.
    void backOff(int attempt) throws InterruptedException {
        long ceiling = Math.min(MAX_WAIT.toMillis(), INITIAL_WAIT.toMillis() << Math.min(attempt, 10));
        Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling)));
    }

    /// Takes the word of an answer that left part of a batch undone.
    synchronized void throttled() {
        limit = Math.max(1, limit / 2);
    }

    /// How many calls may be under way now; a fraction is on its way to the next.
    synchronized double limit() {
        return limit;
    }

    private synchronized void acquire() throws InterruptedException {
        while (running >= slots()) {
            wait();
        }
        running++;
    }

    private int slots() {
        return Math.max(1, (int) limit);
    }

    /// Wakes one for the place that is free now, and one for a place that is new; to wake all who wait, a
    /// thousand at times, would cost more than the calls.
    @SuppressWarnings("NotifyAll")
    private synchronized void release(boolean throttled) {
        int slotsBefore = slots();
        running--;
        limit = throttled ? Math.max(1, limit / 2) : Math.min(MAX_CONCURRENCY, limit + 1 / Math.max(1, limit));
        notify();
        if (slots() > slotsBefore) {
            notify();
        }
    }
}
