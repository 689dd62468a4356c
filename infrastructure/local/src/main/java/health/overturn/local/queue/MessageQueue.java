package health.overturn.local.queue;

import health.overturn.local.template.QueueDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A queue. A message stays until it is deleted. After too many receives it moves to the dead-letter queue instead of
/// being received once more.
public final class MessageQueue {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final long MIN_WAIT_NANOS = 1_000_000;

    private final QueueDefinition definition;
    private final @Nullable MessageQueue deadLetterQueue;
    private final QueueStore store;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final VisibilityOrder messages = new VisibilityOrder();

    /// A queue in memory.
    public MessageQueue(QueueDefinition definition, @Nullable MessageQueue deadLetterQueue, InstantSource clock) {
        this(definition, deadLetterQueue, QueueStore.none(), clock);
    }

    /// A queue that continues with the messages of the store. All of them are visible, because whoever received one
    /// of them is gone.
    public MessageQueue(
            QueueDefinition definition, @Nullable MessageQueue deadLetterQueue, QueueStore store, InstantSource clock) {
        this.definition = definition;
        this.deadLetterQueue = deadLetterQueue;
        this.store = store;
        this.clock = clock;
        Instant now = clock.instant();
        store.list().forEach(stored -> messages.add(new QueuedMessage(stored.message(), now)));
    }

    public QueueDefinition definition() {
        return definition;
    }

    /// Returns the id of the new message.
    public String send(String body) {
        return locked(() -> {
            QueuedMessage message = newMessage(body);
            store.add(message);
            add(message);
            return message.message().id();
        });
    }

    /// Waits at most `maxWait` for a visible message, and hides it for the visibility timeout.
    public Optional<Message> receive(Duration maxWait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remaining = maxWait.toNanos();
            Optional<Message> message = poll();
            while (message.isEmpty() && remaining > 0) {
                long wait = untilNext(remaining);
                remaining -= wait - changed.awaitNanos(wait);
                message = poll();
            }
            return message;
        } finally {
            lock.unlock();
        }
    }

    /// Receives a visible message without waiting for one.
    public Optional<Message> poll() {
        return locked(() -> {
            Instant now = clock.instant();
            for (Optional<Message> next = messages.firstVisible(now);
                    next.isPresent();
                    next = messages.firstVisible(now)) {
                Message message = next.get();
                if (message.receiveCount() >= definition.maxReceives() && deadLetterQueue != null) {
                    deadLetterQueue.takeOver(message, store);
                    messages.remove(message.id());
                    continue;
                }
                Message received = message.withReceiveCount(message.receiveCount() + 1);
                replace(received, definition.visibilityTimeout());
                return Optional.of(received);
            }
            return Optional.empty();
        });
    }

    /// Deletes the message with this id, if it is still there.
    public void delete(String id) {
        locked(() -> {
            boolean isThere = messages.remove(id);
            if (isThere) {
                store.remove(id);
            }
            return isThere;
        });
    }

    /// Makes the message visible again after one second, because its processing failed.
    public void returnForRetry(Message message) {
        locked(() -> replace(message, RETRY_DELAY));
    }

    /// Makes the message visible again after one second, as if it had not been received: nobody processed it.
    public void returnUnprocessed(Message message) {
        locked(() -> replace(message.withReceiveCount(message.receiveCount() - 1), RETRY_DELAY));
    }

    /// Returns whether there is no message, visible or hidden.
    public boolean isEmpty() {
        return locked(messages::isEmpty);
    }

    /// Returns the number of all messages, visible or hidden.
    public long size() {
        return locked(messages::size);
    }

    /// Returns the bodies of all messages, visible or hidden.
    public List<String> bodies() {
        return locked(() -> messages.messages().stream().map(Message::body).toList());
    }

    /// Takes a message from the queue that has this store.
    private void takeOver(Message message, QueueStore other) {
        locked(() -> {
            QueuedMessage letter = newMessage(message.body());
            other.move(message.id(), definition.arn(), letter);
            add(letter);
            return letter;
        });
    }

    private QueuedMessage newMessage(String body) {
        Instant now = clock.instant();
        return new QueuedMessage(new Message(UUID.randomUUID().toString(), body, now, 0), now);
    }

    private void add(QueuedMessage message) {
        messages.add(message);
        changed.signal();
    }

    /// Where the store fails, the message stays as it was.
    private boolean replace(Message message, Duration hidden) {
        if (!messages.contains(message.id())) {
            return false;
        }
        QueuedMessage replacement = new QueuedMessage(message, clock.instant().plus(hidden));
        store.update(replacement);
        messages.replace(replacement);
        changed.signal();
        return true;
    }

    /// Returns how long to wait for a hidden message to become visible; another message ends the wait early.
    private long untilNext(long maxNanos) {
        return messages.untilNext(clock.instant())
                .map(duration -> Math.clamp(duration.toNanos(), MIN_WAIT_NANOS, maxNanos))
                .orElse(maxNanos);
    }

    private <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
