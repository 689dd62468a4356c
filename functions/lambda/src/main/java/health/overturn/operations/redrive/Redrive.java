package health.overturn.operations.redrive;

import health.overturn.messaging.queue.DeadLetterQueue;
import java.util.List;

/// Does again what was given up, and tells how much. A letter that fails again stays in its queue, and holds up no
/// other.
public final class Redrive {
    private final List<DeadLetterQueue> queues;
    private final DeadLetterReplayer replayer;

    public Redrive(List<DeadLetterQueue> queues, DeadLetterReplayer replayer) {
        this.queues = List.copyOf(queues);
        this.replayer = replayer;
    }

    /// What became of the dead letters.
    ///
    /// @param again are done, or on their way
    /// @param left are still in their queues
    public record Result(int replayed, int remaining) {}

    public Result redrive() {
        DeadLetterQueue.Count count = queues.stream()
                .map(queue -> queue.drain(replayer::replay))
                .reduce(DeadLetterQueue.Count.NONE, DeadLetterQueue.Count::plus);
        return new Result(count.replayed(), count.remaining());
    }
}
