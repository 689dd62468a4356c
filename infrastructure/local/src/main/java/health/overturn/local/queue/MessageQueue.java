package health.overturn.local.queue;

import health.overturn.local.template.QueueDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A queue in memory. A message stays until it is deleted. After too many receives it moves to the dead-letter queue
/// instead of being received once more.
public final class MessageQueue {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final QueueDefinition definition;
    private final @Nullable MessageQueue deadLetterQueue;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition sent = lock.newCondition();
    private final Map<String, StoredMessage> messages = new LinkedHashMap<>();

    private record StoredMessage(Message message, Instant visibleAt) {}

    public MessageQueue(QueueDefinition definition, @Nullable MessageQueue deadLetterQueue, InstantSource clock) {
        this.definition = definition;
        this.deadLetterQueue = deadLetterQueue;
        this.clock = clock;
    }

    public QueueDefinition definition() {
        return definition;
    }

    /// Returns the id of the new message.
    public String send(String body) {
        return locked(() -> {
            Instant now = clock.instant();
            Message message = new Message(UUID.randomUUID().toString(), body, now, 0);
            messages.put(message.id(), new StoredMessage(message, now));
            sent.signal();
            return message.id();
        });
    }

    /// Waits at most `maxWait` for a visible message, and hides it for the visibility timeout. Only a new message
    /// ends a wait early. A hidden one that becomes visible is found when the wait ends, so keep waits short.
    public Optional<Message> receive(Duration maxWait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remaining = maxWait.toNanos();
            Optional<Message> message = poll();
            while (message.isEmpty() && remaining > 0) {
                remaining = sent.awaitNanos(remaining);
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
            for (Optional<StoredMessage> next = firstVisible(); next.isPresent(); next = firstVisible()) {
                Message stored = next.get().message();
                messages.remove(stored.id());
                if (stored.receiveCount() >= definition.maxReceives() && deadLetterQueue != null) {
                    deadLetterQueue.send(stored.body());
                    continue;
                }
                Message received = new Message(stored.id(), stored.body(), stored.sentAt(), stored.receiveCount() + 1);
                messages.put(
                        stored.id(), new StoredMessage(received, clock.instant().plus(definition.visibilityTimeout())));
                return Optional.of(received);
            }
            return Optional.empty();
        });
    }

    /// Deletes the message with this id, if it is still there.
    public void delete(String id) {
        locked(() -> messages.remove(id));
    }

    /// Makes the message visible again after one second, because its processing failed.
    public void returnForRetry(Message message) {
        locked(() -> messages.replace(
                message.id(), new StoredMessage(message, clock.instant().plus(RETRY_DELAY))));
    }

    /// Returns the bodies of all messages, visible or hidden.
    public List<String> bodies() {
        return locked(() -> messages.values().stream()
                .map(stored -> stored.message().body())
                .toList());
    }

    private Optional<StoredMessage> firstVisible() {
        Instant now = clock.instant();
        return messages.values().stream()
                .filter(stored -> !stored.visibleAt().isAfter(now))
                .findFirst();
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
