package health.overturn.local.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The messages of a queue in the order in which they become visible, so that the next one is found at once however
/// many are hidden.
final class VisibilityOrder {
    private final Map<String, Ranked> byId = new HashMap<>();
    private final TreeSet<Ranked> order = new TreeSet<>(
            Comparator.comparing((Ranked ranked) -> ranked.stored().visibleAt()).thenComparingLong(Ranked::number));
    private long lastNumber;

    /// @param number counts the messages in the order in which they came
    private record Ranked(QueuedMessage stored, long number) {}

    void add(QueuedMessage message) {
        lastNumber++;
        put(new Ranked(message, lastNumber));
    }

    boolean contains(String id) {
        return byId.containsKey(id);
    }

    /// Replaces a message, and returns whether it was there.
    boolean replace(QueuedMessage message) {
        Ranked before = byId.get(message.message().id());
        if (before == null) {
            return false;
        }
        order.remove(before);
        put(new Ranked(message, before.number()));
        return true;
    }

    /// Removes a message, and returns whether it was there.
    boolean remove(String id) {
        Ranked removed = byId.remove(id);
        return removed != null && order.remove(removed);
    }

    Optional<Message> firstVisible(Instant now) {
        return order.isEmpty() || order.first().stored().visibleAt().isAfter(now)
                ? Optional.empty()
                : Optional.of(order.first().stored().message());
    }

    /// Returns how long it takes until the next message becomes visible.
    Optional<Duration> untilNext(Instant now) {
        return order.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(now, order.first().stored().visibleAt()));
    }

    long size() {
        return order.size();
    }

    boolean isEmpty() {
        return order.isEmpty();
    }

    /// Returns all messages in the order in which they came.
    List<Message> messages() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Ranked::number))
                .map(ranked -> ranked.stored().message())
                .toList();
    }

    private void put(Ranked ranked) {
        byId.put(ranked.stored().message().id(), ranked);
        order.add(ranked);
    }
}
