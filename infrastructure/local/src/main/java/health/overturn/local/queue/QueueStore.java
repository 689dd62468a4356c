package health.overturn.local.queue;

import java.util.List;

/// Keeps the messages of one queue for the next run. A call returns once its change is kept.
public interface QueueStore {

    /// Keeps a new message.
    void add(StoredMessage message);

    /// Keeps the receive count and the visibility of a message that is there.
    void update(StoredMessage message);

    /// Forgets a message.
    void remove(String id);

    /// Returns all messages, the oldest first. A queue calls it once, at its start.
    List<StoredMessage> list();

    /// Keeps nothing beyond this run.
    static QueueStore none() {
        return new QueueStore() {
            @Override
            public void add(StoredMessage message) {}

            @Override
            public void update(StoredMessage message) {}

            @Override
            public void remove(String id) {}

            @Override
            public List<StoredMessage> list() {
                return List.of();
            }
        };
    }
}
