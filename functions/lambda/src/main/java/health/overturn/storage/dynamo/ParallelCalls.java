package health.overturn.storage.dynamo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes many calls at once, each on a virtual thread.
///
/// After all calls have ended it throws the failure of the first that failed.
public final class ParallelCalls {
    private ParallelCalls() {}

    public static <T> List<T> invokeAll(List<? extends Callable<T>> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        if (calls.size() == 1) {
            return List.of(invoke(calls.getFirst()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(calls);
            return futures.stream().map(ParallelCalls::join).toList();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static <T> T invoke(Callable<T> call) {
        try {
            return call.call();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("a parallel call failed", failure);
        }
    }

    public static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a parallel call failed", failed.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("a parallel call was interrupted", interrupted);
    }
}
