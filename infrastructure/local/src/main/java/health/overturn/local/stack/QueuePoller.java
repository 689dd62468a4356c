package health.overturn.local.stack;

import health.overturn.local.queue.Message;
import health.overturn.local.queue.MessageQueue;
import java.util.function.Predicate;

/// Works on a queue's messages, one after the other: what is done is deleted, what is not is handed out again.
final class QueuePoller implements Runnable {
    private final MessageQueue queue;
    private final Predicate<Message> done;

    QueuePoller(MessageQueue queue, Predicate<Message> done) {
        this.queue = queue;
        this.done = done;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Message message = queue.receive();
                if (done.test(message)) {
                    queue.delete(message.id());
                } else {
                    queue.giveBack(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
