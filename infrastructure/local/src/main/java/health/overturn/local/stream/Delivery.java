package health.overturn.local.stream;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.StreamTrigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Hands a batch to the function until all of it is done or given up. Halving a batch is no retry.
final class Delivery {
    private static final long FIRST_PAUSE_MILLIS = 125;
    private static final int MOST_DOUBLINGS = 4;

    private final StreamTrigger.Failures failures;
    private final Function<String, InvocationResult> function;
    private final BiConsumer<RecordBatch, Attempts> givenUp;
    private final InstantSource clock;

    /// What was tried before a batch was given up.
    ///
    /// @param since when it was first read
    /// @param last how the last invocation ended
    record Attempts(Instant since, int invocations, InvocationResult last) {}

    Delivery(
            StreamTrigger.Failures failures,
            Function<String, InvocationResult> function,
            BiConsumer<RecordBatch, Attempts> givenUp,
            InstantSource clock) {
        this.failures = failures;
        this.function = function;
        this.givenUp = givenUp;
        this.clock = clock;
    }

    void deliver(RecordBatch batch) throws InterruptedException {
        Instant since = clock.instant();
        Deque<RecordBatch> parts = new ArrayDeque<>();
        parts.push(batch);
        while (!parts.isEmpty()) {
            tryOut(parts.pop(), since).forEach(parts::push);
        }
    }

    /// Tries one part to its end, or until it is halved: then these are what is left, the later half first.
    private Deque<RecordBatch> tryOut(RecordBatch part, Instant since) throws InterruptedException {
        RecordBatch left = part;
        for (int invocations = 1; ; invocations++) {
            InvocationResult outcome = invoke(left);
            left = BatchResponse.left(left, outcome, failures.reports());
            if (left.isEmpty()) {
                return new ArrayDeque<>();
            }
            if (failures.bisect() && left.size() > 1) {
                return halves(left);
            }
            Attempts attempts = new Attempts(since, invocations, outcome);
            if (isOver(attempts)) {
                givenUp.accept(left, attempts);
                return new ArrayDeque<>();
            }
            Thread.sleep(FIRST_PAUSE_MILLIS << Math.min(invocations - 1, MOST_DOUBLINGS));
        }
    }

    /// An invocation that ended because the stack does says nothing of the batch.
    private InvocationResult invoke(RecordBatch batch) throws InterruptedException {
        InvocationResult outcome = function.apply(batch.event());
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        return outcome;
    }

    private boolean isOver(Attempts attempts) {
        return isTriedOften(attempts) || isOld(attempts);
    }

    private boolean isTriedOften(Attempts attempts) {
        return failures.retries() >= 0 && attempts.invocations() > failures.retries();
    }

    private boolean isOld(Attempts attempts) {
        return !failures.age().isNegative()
                && clock.instant().isAfter(attempts.since().plus(failures.age()));
    }

    private static Deque<RecordBatch> halves(RecordBatch batch) {
        int middle = batch.size() / 2;
        Deque<RecordBatch> halves = new ArrayDeque<>();
        halves.add(batch.part(middle, batch.size()));
        halves.add(batch.part(0, middle));
        return halves;
    }
}
