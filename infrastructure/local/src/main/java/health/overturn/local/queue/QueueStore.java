package health.overturn.local.queue;

import java.util.List;

/// Keeps the messages of one queue for the next run. A call returns once its change is kept.
public interface QueueStore {

    /// Keeps a new message.
    void add(QueuedMessage message);

    /// Keeps the receive count and the visibility of a message that is there.
    void update(QueuedMessage message);

    /// Forgets a message.
    void remove(String id);

    /// Forgets a message and keeps a dead letter in the queue with this ARN instead, both or neither.
    void move(String id, String deadLetterQueueArn, QueuedMessage letter);

    /// Returns all messages, the oldest first. A queue calls it once, at its start.
    List<QueuedMessage> list();

    /// Keeps nothing beyond this run.
    static QueueStore none() {
        return new QueueStore() {
            @Override
            public void add(QueuedMessage message) {}

            @Override
            public void update(QueuedMessage message) {}

            @Override
            public void remove(String id) {}

            @Override
            public void move(String id, String deadLetterQueueArn, QueuedMessage letter) {}

            @Override
            public List<QueuedMessage> list() {
                return List.of();
            }
        };
    }
}
