package health.overturn.denials.owner;

import health.overturn.denials.code.Queue;
import java.util.EnumMap;
import java.util.Map;

/// The named head of every queue.
public record QueueHeads(Map<Queue, String> names) {
    /// Fails where a queue has no head.
    public QueueHeads {
        EnumMap<Queue, String> copy = new EnumMap<>(Queue.class);
        copy.putAll(names);
        for (Queue queue : Queue.values()) {
            if (!copy.containsKey(queue)) {
                throw new IllegalArgumentException("queue " + queue + ": a named head was expected but was nothing");
            }
        }
        names = Map.copyOf(copy);
    }

    public String of(Queue queue) {
        String head = names.get(queue);
        if (head == null) {
            throw new IllegalStateException("queue " + queue + ": a named head was expected but was nothing");
        }
        return head;
    }
}
