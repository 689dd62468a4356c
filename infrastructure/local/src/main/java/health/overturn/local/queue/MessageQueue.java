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
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final QueueDefinition definition;
    private final @Nullable MessageQueue deadLetters;
    private final InstantSource clock;
    private final Map<String, Held> messages = new LinkedHashMap<>();

    private record Held(Message message, Instant visible) {}

    public MessageQueue(QueueDefinition definition, @Nullable MessageQueue deadLetters, InstantSource clock) {
        this.definition = definition;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    public QueueDefinition definition() {
        return definition;
    }

    /// Answers the id of the message.
    public synchronized String send(String body) {
        Instant now = clock.instant();
        Message message = new Message(UUID.randomUUID().toString(), body, now, 0);
        messages.put(message.id(), new Held(message, now));
        notifyAll();
        return message.id();
    }

    /// Waits for a message that is not in work, and hides it for the visibility timeout.
    public synchronized Message receive() throws InterruptedException {
        Optional<Message> next = poll();
        while (next.isEmpty()) {
            wait(RETRY.toMillis() / 4);
            next = poll();
        }
        return next.get();
    }

    /// The same without waiting.
    public synchronized Optional<Message> poll() {
        for (Optional<Held> next = visible(); next.isPresent(); next = visible()) {
            Message old = next.get().message();
            messages.remove(old.id());
            if (old.receives() >= definition.receives() && deadLetters != null) {
                deadLetters.send(old.body());
                continue;
            }
            Message received = new Message(old.id(), old.body(), old.sent(), old.receives() + 1);
            messages.put(old.id(), new Held(received, clock.instant().plus(definition.visibility())));
            return Optional.of(received);
        }
        return Optional.empty();
    }

    /// The message with this id is done.
    public synchronized void delete(String id) {
        messages.remove(id);
    }

    /// The work on this message failed; it is handed out again soon.
    public synchronized void giveBack(Message message) {
        messages.replace(message.id(), new Held(message, clock.instant().plus(RETRY)));
    }

    /// The bodies of all that is in the queue, in work or not.
    public synchronized List<String> bodies() {
        return messages.values().stream().map(held -> held.message().body()).toList();
    }

    private Optional<Held> visible() {
        Instant now = clock.instant();
        return messages.values().stream()
                .filter(held -> !held.visible().isAfter(now))
                .findFirst();
    }
}
