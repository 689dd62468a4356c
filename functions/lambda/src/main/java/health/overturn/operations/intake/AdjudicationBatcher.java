package health.overturn.operations.intake;

import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.IncomingAdjudication;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Gathers adjudications into stretches and has a few of them worked on at once while reading goes on: memory
/// and calls under way stay bounded whatever the file's size.
final class AdjudicationBatcher implements AutoCloseable {
    private static final int BATCH_SIZE = 1_000;
    private static final int MAX_IN_FLIGHT = 3;

    private final Consumer<List<IncomingAdjudication>> processor;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Integer>> inFlight = new ArrayDeque<>();
    private List<IncomingAdjudication> batch = new ArrayList<>();

    /// @param work done on each stretch, on a thread of its own
    AdjudicationBatcher(Consumer<List<IncomingAdjudication>> processor) {
        this.processor = processor;
    }

    /// Adds one; when that makes a stretch full it is on its way, and true says that this is a moment to
    /// look up.
    boolean add(IncomingAdjudication incoming) {
        batch.add(incoming);
        if (batch.size() < BATCH_SIZE) {
            return false;
        }
        submit();
        return true;
    }

    /// Sends what was gathered.
    private void submit() {
        if (batch.isEmpty()) {
            return;
        }
        if (inFlight.size() == MAX_IN_FLIGHT) {
            ParallelCalls.join(inFlight.remove());
        }
        List<IncomingAdjudication> full = batch;
        batch = new ArrayList<>();
        inFlight.add(threads.submit(() -> {
            processor.accept(full);
            return full.size();
        }));
    }

    /// Waits until all that was added is worked on.
    void awaitAll() {
        submit();
        while (!inFlight.isEmpty()) {
            ParallelCalls.join(inFlight.remove());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
