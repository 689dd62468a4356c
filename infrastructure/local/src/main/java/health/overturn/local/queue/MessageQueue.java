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
import org.jspecify.annotations.Nullable;

/// One queue. A message is there until it is deleted, or moved to the dead letters instead of a receive too many.
public final class MessageQueue {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final QueueDefinition definition;
    private final @Nullable MessageQueue deadLetterQueue;
    private final InstantSource clock;
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

    /// Answers the id of the message.
    public synchronized String send(String body) {
        Instant now = clock.instant();
        Message message = new Message(UUID.randomUUID().toString(), body, now, 0);
        messages.put(message.id(), new StoredMessage(message, now));
        notifyAll();
        return message.id();
    }

    /// Waits for a message that is not in work, and hides it for the visibility timeout.
    public synchronized Message receive() throws InterruptedException {
        Optional<Message> next = poll();
        while (next.isEmpty()) {
            wait(RETRY_DELAY.toMillis() / 4);
            next = poll();
        }
        return next.get();
    }

    /// The same without waiting.
    public synchronized Optional<Message> poll() {
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
    }

    /// The message with this id is done.
    public synchronized void delete(String id) {
        messages.remove(id);
    }

    /// The work on this message failed; it is handed out again soon.
    public synchronized void returnForRetry(Message message) {
        messages.replace(
                message.id(), new StoredMessage(message, clock.instant().plus(RETRY_DELAY)));
    }

    /// The bodies of all that is in the queue, in work or not.
    public synchronized List<String> bodies() {
        return messages.values().stream().map(stored -> stored.message().body()).toList();
    }

    private Optional<StoredMessage> firstVisible() {
        Instant now = clock.instant();
        return messages.values().stream()
                .filter(stored -> !stored.visibleAt().isAfter(now))
                .findFirst();
    }
}
