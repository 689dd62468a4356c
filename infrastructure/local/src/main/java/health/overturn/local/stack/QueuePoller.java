package health.overturn.local.stack;

import health.overturn.local.queue.Message;
import health.overturn.local.queue.MessageQueue;
import health.overturn.table.store.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Receives a queue's messages until its thread is interrupted, and hands each to a worker. It receives no more
/// messages than may be handled at once.
final class QueuePoller implements Runnable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private final MessageQueue queue;
    private final Semaphore places;
    private final Function<Message, MessageResult> handler;
    private final Executor workers;

    QueuePoller(MessageQueue queue, int concurrency, Function<Message, MessageResult> handler, Executor workers) {
        this.queue = queue;
        this.places = new Semaphore(concurrency);
        this.handler = handler;
        this.workers = workers;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (places.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    receive();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive() throws InterruptedException {
        boolean isHandedOver = false;
        try {
            Optional<Message> message = next();
            if (message.isPresent()) {
                workers.execute(() -> handle(message.get()));
                isHandedOver = true;
            }
        } finally {
            if (!isHandedOver) {
                places.release();
            }
        }
    }

    /// Where the database cannot be written to, which it says itself, the message stays and is asked for again later.
    private Optional<Message> next() throws InterruptedException {
        try {
            return queue.receive(MAX_WAIT);
        } catch (StoreException unwritable) {
            Thread.sleep(MAX_WAIT);
            return Optional.empty();
        }
    }

    private void handle(Message message) {
        MessageResult result = MessageResult.FAILED;
        try {
            result = handler.apply(message);
        } finally {
            settle(message, result);
        }
    }

    private void settle(Message message, MessageResult result) {
        try {
            switch (result) {
                case PROCESSED -> queue.delete(message.id());
                case FAILED -> queue.returnForRetry(message);
                case UNPROCESSED -> queue.returnUnprocessed(message);
            }
        } finally {
            places.release();
        }
    }
}
