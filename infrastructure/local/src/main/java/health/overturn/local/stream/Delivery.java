package health.overturn.local.stream;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.StreamTrigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Delivers a batch to the function until each record is processed or discarded. Splitting a batch counts as no retry.
final class Delivery {
    private static final long INITIAL_PAUSE_MILLIS = 125;
    private static final int MAX_DOUBLINGS = 4;
    private static final long NOT_STARTED_PAUSE_MILLIS = 1_000;

    private final StreamTrigger.FailureHandling handling;
    private final Function<String, InvocationResult> function;
    private final BiConsumer<RecordBatch, Attempts> discard;
    private final InstantSource clock;

    /// The attempts before a batch was discarded.
    ///
    /// @param since when the batch was first read
    /// @param lastResult the result of the last invocation
    record Attempts(Instant since, int invocations, InvocationResult lastResult) {}

    Delivery(
            StreamTrigger.FailureHandling handling,
            Function<String, InvocationResult> function,
            BiConsumer<RecordBatch, Attempts> discard,
            InstantSource clock) {
        this.handling = handling;
        this.function = function;
        this.discard = discard;
        this.clock = clock;
    }

    void deliver(RecordBatch batch) throws InterruptedException {
        Instant since = clock.instant();
        Deque<RecordBatch> parts = new ArrayDeque<>();
        parts.push(batch);
        while (!parts.isEmpty()) {
            deliverPart(parts.pop(), since).forEach(parts::push);
        }
    }

    /// Delivers one part until it is processed, discarded, or split. Returns the halves of a split, the later first.
    private Deque<RecordBatch> deliverPart(RecordBatch part, Instant since) throws InterruptedException {
        RecordBatch remaining = part;
        for (int invocations = 1; ; invocations++) {
            InvocationResult result = invoke(remaining);
            remaining = BatchResponse.remaining(remaining, result, handling.reportsItemFailures());
            if (remaining.isEmpty()) {
                return new ArrayDeque<>();
            }
            if (handling.bisects() && remaining.size() > 1) {
                return halves(remaining);
            }
            Attempts attempts = new Attempts(since, invocations, result);
            if (isExhausted(attempts)) {
                discard.accept(remaining, attempts);
                return new ArrayDeque<>();
            }
            Thread.sleep(INITIAL_PAUSE_MILLIS << Math.min(invocations - 1, MAX_DOUBLINGS));
        }
    }

    /// Invokes the function until it has seen the batch: a function that did not start says nothing about the batch,
    /// nor does an invocation that ended because the stack is stopping.
    private InvocationResult invoke(RecordBatch batch) throws InterruptedException {
        while (true) {
            InvocationResult result = function.apply(batch.toEvent());
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (!(result instanceof InvocationResult.NotStarted)) {
                return result;
            }
            Thread.sleep(NOT_STARTED_PAUSE_MILLIS);
        }
    }

    private boolean isExhausted(Attempts attempts) {
        return hasNoRetryLeft(attempts) || isTooOld(attempts);
    }

    private boolean hasNoRetryLeft(Attempts attempts) {
        return handling.maxRetries() >= 0 && attempts.invocations() > handling.maxRetries();
    }

    private boolean isTooOld(Attempts attempts) {
        return !handling.maxAge().isNegative()
                && clock.instant().isAfter(attempts.since().plus(handling.maxAge()));
    }

    private static Deque<RecordBatch> halves(RecordBatch batch) {
        int middle = batch.size() / 2;
        Deque<RecordBatch> halves = new ArrayDeque<>();
        halves.add(batch.slice(middle, batch.size()));
        halves.add(batch.slice(0, middle));
        return halves;
    }
}
