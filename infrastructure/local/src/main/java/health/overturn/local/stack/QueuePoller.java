package health.overturn.local.stack;

import health.overturn.local.queue.Message;
import health.overturn.local.queue.MessageQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// Receives a queue's messages and handles one after the other until its thread is interrupted. A handled message is
/// deleted; a failed one returns to the queue.
final class QueuePoller implements Runnable {
    private static final Duration MAX_WAIT = Duration.ofMillis(250);

    private final MessageQueue queue;
    private final Predicate<Message> handler;

    /// `handler` says whether it could process the message.
    QueuePoller(MessageQueue queue, Predicate<Message> handler) {
        this.queue = queue;
        this.handler = handler;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Message> message = queue.receive(MAX_WAIT);
                message.ifPresent(this::handle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Message message) {
        if (handler.test(message)) {
            queue.delete(message.id());
        } else {
            queue.returnForRetry(message);
        }
    }
}
