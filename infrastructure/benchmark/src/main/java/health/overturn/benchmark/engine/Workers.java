package health.overturn.benchmark.engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Threads that share a number of calls.
final class Workers {
    private Workers() {}

    /// Makes the calls `first` to `first + count - 1` and returns the seconds that they took.
    static double time(int threads, int first, int count, IntConsumer call) {
        AtomicInteger next = new AtomicInteger(first);
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> run(next, first + count, call)))
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("could not make all calls", failed);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void run(AtomicInteger next, int end, IntConsumer call) {
        for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
            call.accept(number);
        }
    }
}
