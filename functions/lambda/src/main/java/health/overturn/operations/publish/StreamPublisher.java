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

/// Publishes what the table's stream tells of denials. An item that cannot be read goes by its name to the dead
/// letters and holds up no other.
public final class StreamPublisher {
    private final MovePublisher publisher;
    private final UnpublishedChangeQueue unpublishedChanges;

    public StreamPublisher(MovePublisher publisher, UnpublishedChangeQueue deadLetters) {
        this.publisher = publisher;
        this.unpublishedChanges = deadLetters;
    }

    /// What became of a batch.
    ///
    /// @param moves how many are out
    /// @param unreadable what went to the dead letters
    /// @param failed the place in the stream from which on all is to come again; empty where nothing is
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
                read.stream().flatMap(each -> each.moves().stream()).toList();
        Set<LoggedMove> rejected = Set.copyOf(publisher.publish(moves));
        return new Result(moves.size() - rejected.size(), unreadable, firstRejected(read, rejected));
    }

    private static Optional<String> firstRejected(List<ReadChange> read, Set<LoggedMove> rejected) {
        return read.stream()
                .filter(each -> each.moves().stream().anyMatch(rejected::contains))
                .map(each -> each.change().sequence())
                .findFirst();
    }
}
