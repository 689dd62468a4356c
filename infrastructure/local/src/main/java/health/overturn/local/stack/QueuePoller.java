package health.overturn.local.stack;

import health.overturn.local.queue.Message;
import health.overturn.local.queue.MessageQueue;
import java.util.function.Predicate;

/// Works on a queue's messages, one after the other: what is done is deleted, what is not is handed out again.
final class QueuePoller implements Runnable {
    private final MessageQueue queue;
    private final Predicate<Message> handler;

    QueuePoller(MessageQueue queue, Predicate<Message> handler) {
        this.queue = queue;
        this.handler = handler;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Message message = queue.receive();
                if (handler.test(message)) {
                    queue.delete(message.id());
                } else {
                    queue.returnForRetry(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
