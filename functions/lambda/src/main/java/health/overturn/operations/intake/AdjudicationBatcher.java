package health.overturn.operations.intake;

import health.overturn.storage.dynamo.ParallelCalls;
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
    private static final int LENGTH = 1_000;
    private static final int UNDER_WAY = 3;

    private final Consumer<List<LoggedClaim>> work;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Integer>> underWay = new ArrayDeque<>();
    private List<LoggedClaim> stretch = new ArrayList<>();

    /// @param work done on each stretch, on a thread of its own
    AdjudicationBatcher(Consumer<List<LoggedClaim>> work) {
        this.work = work;
    }

    /// Adds one; when that makes a stretch full it is on its way, and true says that this is a moment to
    /// look up.
    boolean add(LoggedClaim answered) {
        stretch.add(answered);
        if (stretch.size() < LENGTH) {
            return false;
        }
        send();
        return true;
    }

    /// Sends what was gathered.
    private void send() {
        if (stretch.isEmpty()) {
            return;
        }
        if (underWay.size() == UNDER_WAY) {
            ParallelCalls.join(underWay.remove());
        }
        List<LoggedClaim> full = stretch;
        stretch = new ArrayList<>();
        underWay.add(threads.submit(() -> {
            work.accept(full);
            return full.size();
        }));
    }

    /// Waits until all that was added is worked on.
    void settle() {
        send();
        while (!underWay.isEmpty()) {
            ParallelCalls.join(underWay.remove());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
