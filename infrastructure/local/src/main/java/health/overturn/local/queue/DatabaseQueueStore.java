package health.overturn.local.queue;

import health.overturn.table.store.MessageStore;
import health.overturn.table.store.StoredMessage;
import java.util.List;

/// Keeps the messages of one queue in the stack's database. A kept change outlives what a commit of the database does.
public final class DatabaseQueueStore implements QueueStore {
    private final MessageStore messages;
    private final String arn;

    public DatabaseQueueStore(MessageStore messages, String arn) {
        this.messages = messages;
        this.arn = arn;
    }

    @Override
    public void add(QueuedMessage message) {
        messages.send(arn, toStored(message));
    }

    @Override
    public void update(QueuedMessage message) {
        messages.update(toStored(message));
    }

    @Override
    public void remove(String id) {
        messages.delete(id);
    }

    @Override
    public void move(String id, String deadLetterQueueArn, QueuedMessage letter) {
        messages.move(id, deadLetterQueueArn, toStored(letter));
    }

    @Override
    public List<QueuedMessage> list() {
        return messages.list(arn).stream().map(DatabaseQueueStore::toQueued).toList();
    }

    private static StoredMessage toStored(QueuedMessage queued) {
        Message message = queued.message();
        return new StoredMessage(
                message.id(), message.body(), message.sentAt(), message.receiveCount(), queued.visibleAt());
    }

    private static QueuedMessage toQueued(StoredMessage stored) {
        return new QueuedMessage(
                new Message(stored.id(), stored.body(), stored.sentAt(), stored.receives()), stored.visibleAt());
    }
}
