package health.overturn.denials.owner;

import health.overturn.denials.code.WorkQueue;
import java.util.EnumMap;
import java.util.Map;

/// The named head of every queue.
public record QueueHeads(Map<WorkQueue, String> byQueue) {
    /// Fails where a queue has no head.
    public QueueHeads {
        EnumMap<WorkQueue, String> copy = new EnumMap<>(WorkQueue.class);
        copy.putAll(byQueue);
        for (WorkQueue queue : WorkQueue.values()) {
            if (!copy.containsKey(queue)) {
                throw new IllegalArgumentException("queue " + queue + ": a named head was expected but was nothing");
            }
        }
        byQueue = Map.copyOf(copy);
    }

    public String headOf(WorkQueue queue) {
        String head = byQueue.get(queue);
        if (head == null) {
            throw new IllegalStateException("queue " + queue + ": a named head was expected but was nothing");
        }
        return head;
    }
}
