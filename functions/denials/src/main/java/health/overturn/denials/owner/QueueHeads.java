package health.overturn.denials.owner;

import health.overturn.denials.code.WorkQueue;
import java.util.EnumMap;
import java.util.Map;

/// The named head of every work queue.
public record QueueHeads(Map<WorkQueue, String> byQueue) {
    /// @throws IllegalArgumentException if a queue has no head
    public QueueHeads {
        EnumMap<WorkQueue, String> copy = new EnumMap<>(WorkQueue.class);
        copy.putAll(byQueue);
        for (WorkQueue queue : WorkQueue.values()) {
            if (!copy.containsKey(queue)) {
                throw new IllegalArgumentException("head of queue " + queue + ": is required");
            }
        }
        byQueue = Map.copyOf(copy);
    }

    public String headOf(WorkQueue queue) {
        String head = byQueue.get(queue);
        if (head == null) {
            throw new IllegalStateException("bug: queue " + queue + " has no head");
        }
        return head;
    }
}
