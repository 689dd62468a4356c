package health.overturn.table.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// The requests that wait to be written. One thread takes all that wait and commits them as a group, so that they share
/// the time that a disk needs for a commit.
///
/// The thread is one of the operating system, because a virtual one would keep its carrier during each commit.
final class WriteQueue implements AutoCloseable {
    private static final int MAX_GROUP = 256;
    private static final Duration MAX_STOP = Duration.ofMinutes(1);

    private final BlockingQueue<WriteRequest<?>> waiting = new LinkedBlockingQueue<>();
    private final WriteRequest<Boolean> stop = new WriteRequest<>(session -> true);
    private final Committer committer;
    private final Thread thread;
    private volatile boolean isStopped;

    private WriteQueue(Committer committer) {
        this.committer = committer;
        this.thread = Thread.ofPlatform().daemon().name("table-writer").unstarted(this::run);
    }

    static WriteQueue start(Committer committer) {
        WriteQueue queue = new WriteQueue(committer);
        queue.thread.start();
        return queue;
    }

    <T> WriteRequest<T> add(Function<Session, T> action) {
        WriteRequest<T> request = new WriteRequest<>(action);
        waiting.add(request);
        if (isStopped) {
            refuseRest();
        }
        return request;
    }

    /// Writes what waits, and stops.
    @Override
    public void close() {
        waiting.add(stop);
        try {
            if (!thread.join(MAX_STOP)) {
                throw StoreException.failed("the last writes were not committed in a minute; check the disk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            List<WriteRequest<?>> group = new ArrayList<>();
            do {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, MAX_GROUP - 1);
                committer.commit(List.copyOf(group));
            } while (!group.contains(stop));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        isStopped = true;
        refuseRest();
    }

    private void refuseRest() {
        List<WriteRequest<?>> rest = new ArrayList<>();
        waiting.drainTo(rest);
        rest.forEach(request -> request.fail(StoreException.failed("the database is closed")));
    }
}
