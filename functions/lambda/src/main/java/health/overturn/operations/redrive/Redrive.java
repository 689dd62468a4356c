package health.overturn.operations.redrive;

import health.overturn.messaging.queue.DeadLetterQueue;
import java.util.List;
import java.util.function.Consumer;

/// Replays the messages of all dead-letter queues. A letter that fails again stays in its queue and does not keep the
/// others from being replayed.
public final class Redrive {
    private final List<DeadLetterQueue> queues;
    private final DeadLetterReplayer replayer;

    public Redrive(List<DeadLetterQueue> queues, DeadLetterReplayer replayer) {
        this.queues = List.copyOf(queues);
        this.replayer = replayer;
    }

    /// How many letters were replayed, and how many remain in their queues.
    public record Result(int replayed, int remaining) {}

    /// @param onFailure called for each letter that remains, as soon as it has failed
    public Result redrive(Consumer<FailedReplay> onFailure) {
        DeadLetterQueue.Count count = queues.stream()
                .map(queue -> queue.drain(body -> replayer.replay(body, onFailure)))
                .reduce(DeadLetterQueue.Count.NONE, DeadLetterQueue.Count::plus);
        return new Result(count.replayed(), count.remaining());
    }
}
