package health.overturn.operations.publish;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import health.overturn.denials.log.LoggedMove;
import health.overturn.messaging.queue.UnpublishedChangeQueue;
import health.overturn.messaging.stream.DenialChange;
import health.overturn.messaging.stream.FailedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Publishes the moves that a batch of the table's stream brings. A change that cannot be read goes to the dead-letter
/// queue, by key without content, and does not keep the others from being published.
public final class StreamPublisher {
    private final MovePublisher publisher;
    private final UnpublishedChangeQueue unpublishedChanges;

    public StreamPublisher(MovePublisher publisher, UnpublishedChangeQueue unpublishedChanges) {
        this.publisher = publisher;
        this.unpublishedChanges = unpublishedChanges;
    }

    /// The result of a batch.
    ///
    /// @param moves the number of published moves
    /// @param unreadable the changes that went to the dead-letter queue
    /// @param retryFrom the sequence number from which Lambda must deliver again; empty where all was published
    public record Result(int moves, List<FailedChange> unreadable, Optional<String> retryFrom) {
        public Result {
            unreadable = List.copyOf(unreadable);
        }
    }

    private record ReadChange(DenialChange change, List<LoggedMove> moves) {}

    public Result publish(List<? extends StreamRecord> batch) {
        List<ReadChange> read = new ArrayList<>();
        List<FailedChange> unreadable = new ArrayList<>();
        batch.stream().map(DenialChange::of).filter(DenialChange::isOfDenial).forEach(change -> {
            try {
                read.add(new ReadChange(change, change.moves()));
            } catch (RuntimeException failure) {
                unreadable.add(FailedChange.of(change, failure));
            }
        });
        unreadable.forEach(unpublishedChanges::send);
        List<LoggedMove> moves =
                read.stream().flatMap(readChange -> readChange.moves().stream()).toList();
        Set<LoggedMove> rejected = Set.copyOf(publisher.publish(moves));
        return new Result(moves.size() - rejected.size(), unreadable, firstRejected(read, rejected));
    }

    private static Optional<String> firstRejected(List<ReadChange> read, Set<LoggedMove> rejected) {
        return read.stream()
                .filter(readChange -> readChange.moves().stream().anyMatch(rejected::contains))
                .map(readChange -> readChange.change().sequence())
                .findFirst();
    }
}
