package health.overturn.operations.redrive;

import health.overturn.messaging.queue.DeadLetterQueue;
import java.util.List;
import java.util.function.Consumer;

/// Replays the messages of all dead-letter queues. A letter that fails again stays in its queue and does not keep the
/// others from being replayed.
public final class Redrive {
    private final List<DeadLetterQueue> queues;
    private final DeadLetterReplayer replayer;
    private final LetterDescriber describer;

    public Redrive(List<DeadLetterQueue> queues, DeadLetterReplayer replayer, LetterDescriber describer) {
        this.queues = List.copyOf(queues);
        this.replayer = replayer;
        this.describer = describer;
    }

    /// How many letters were replayed, and how many remain in their queues.
    public record Result(int replayed, int remaining) {}

    /// @param onLetter called for each letter, as soon as it was sent or has failed
    public Result redrive(Consumer<LetterResult> onLetter) {
        DeadLetterQueue.Count count = queues.stream()
                .map(queue -> queue.drain(body -> isReplayed(body, onLetter)))
                .reduce(DeadLetterQueue.Count.NONE, DeadLetterQueue.Count::plus);
        return new Result(count.replayed(), count.remaining());
    }

    /// Describes these dead letters and replays none.
    ///
    /// @param bodies as an operator received them from a queue
    public List<DescribedLetter> describe(List<String> bodies) {
        return bodies.stream().map(describer::describe).toList();
    }

    private boolean isReplayed(String body, Consumer<LetterResult> onLetter) {
        LetterResult result = replayer.replay(body);
        onLetter.accept(result);
        return result.status() == LetterResult.Status.SENT;
    }
}
