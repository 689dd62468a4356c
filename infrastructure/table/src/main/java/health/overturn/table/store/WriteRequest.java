package health.overturn.table.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request that waits to be written, and its answer after the commit.
final class WriteRequest<T> {
    private static final int MAX_WAIT_SECONDS = 120;

    private final Function<Session, T> action;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable RuntimeException refusal;

    WriteRequest(Function<Session, T> action) {
        this.action = action;
    }

    /// Writes in the current transaction. A refusal takes back what this request wrote, and nothing else.
    void run(Session session) {
        try {
            result = session.atomically(action);
        } catch (StoreException failure) {
            throw failure;
        } catch (RuntimeException thrown) {
            refusal = thrown;
        }
    }

    /// Answers the caller. The transaction is committed.
    void answer() {
        if (refusal == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(refusal);
        }
    }

    /// Answers the caller that nothing of this request is written.
    void fail(RuntimeException failure) {
        answer.completeExceptionally(failure);
    }

    /// Waits for the commit, even in an interrupted thread: the commit happens all the same, and its answer is known
    /// soon.
    T await() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_WAIT_SECONDS);
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return awaitUntil(end);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private T awaitUntil(long end) throws InterruptedException {
        try {
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : StoreException.failed("could not write", e);
        } catch (TimeoutException e) {
            throw StoreException.failed(
                    "a write was not committed in %d s; check the disk".formatted(MAX_WAIT_SECONDS), e);
        }
    }
}
