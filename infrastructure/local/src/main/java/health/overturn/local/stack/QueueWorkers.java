package health.overturn.local.stack;

import health.overturn.local.queue.Message;
import health.overturn.local.queue.MessageQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The pollers of the queues and the workers to which they hand messages. All are platform threads, so that a busy
/// function keeps no carrier thread from the stack's servers.
final class QueueWorkers {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("worker ", 1).factory());
    private final List<Thread> pollers = new ArrayList<>();

    /// Starts to give a queue's messages to the handler, at most `concurrency` at once.
    void poll(MessageQueue queue, int concurrency, Function<Message, MessageResult> handler) {
        pollers.add(Thread.ofPlatform()
                .daemon()
                .name("poller " + queue.definition().id())
                .start(new QueuePoller(queue, concurrency, handler, workers)));
    }

    /// Stops the pollers before the workers, so that no poller hands over what no worker takes. Then waits for the
    /// workers, because they give their messages back to the queues, which need the database.
    void stop() throws InterruptedException {
        pollers.forEach(Thread::interrupt);
        for (Thread poller : pollers) {
            poller.join(STOP_LIMIT);
        }
        workers.shutdownNow();
        workers.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
