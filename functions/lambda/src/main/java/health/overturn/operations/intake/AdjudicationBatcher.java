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

/// Collects adjudications into batches and processes up to three batches at a time while reading goes on. Memory and
/// open calls stay bounded, whatever the size of the file.
final class AdjudicationBatcher implements AutoCloseable {
    private static final int BATCH_SIZE = 1_000;
    private static final int MAX_IN_FLIGHT = 3;

    private final Consumer<List<IncomingAdjudication>> processor;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Integer>> inFlight = new ArrayDeque<>();
    private List<IncomingAdjudication> batch = new ArrayList<>();

    /// @param processor called for each batch, on a thread of its own
    AdjudicationBatcher(Consumer<List<IncomingAdjudication>> processor) {
        this.processor = processor;
    }

    /// Adds an adjudication and submits the batch when it is full.
    ///
    /// @return whether a batch was submitted, so that the caller can stop here
    boolean add(IncomingAdjudication incoming) {
        batch.add(incoming);
        if (batch.size() < BATCH_SIZE) {
            return false;
        }
        submit();
        return true;
    }

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

    /// Submits the rest and waits until every batch is processed.
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
