package health.overturn.operations.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.messaging.stream.DenialMoveReader;
import health.overturn.messaging.stream.FailedChange;
import health.overturn.messaging.stream.StreamShardReader;
import health.overturn.operations.job.DueRuns;
import health.overturn.operations.job.RunResult;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.failure.ErrorChain;
import health.overturn.storage.practice.PracticeStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Replays dead letters. Moves are published from the item as it is now; files, reprocessings and runs go back to where
/// they came from.
public final class DeadLetterReplayer {
    private final DynamoDbTable table;
    private final MovePublisher publisher;
    private final StreamShardReader shardReader;
    private final Destinations destinations;

    /// Where files, reprocessings and runs go back to.
    ///
    /// @param practices finds the practices whose run was due
    /// @param bus takes the runs
    /// @param files sends a message to the intake queue
    /// @param reprocessings sends a message to the reprocessing queue
    public record Destinations(
            PracticeStore practices, EventBus bus, Consumer<String> files, Consumer<String> reprocessings) {}

    public DeadLetterReplayer(
            DynamoDbTable table, MovePublisher publisher, StreamShardReader shardReader, Destinations destinations) {
        this.table = table;
        this.publisher = publisher;
        this.shardReader = shardReader;
        this.destinations = destinations;
    }

    /// Replays one dead letter.
    LetterResult replay(String body) {
        LetterName name = LetterName.UNREADABLE;
        ErrorChain errors = ErrorChain.NONE;
        LetterResult.Status status = LetterResult.Status.REMAINS;
        try {
            DeadLetter letter = DeadLetter.read(body);
            name = letter.name();
            status = isReplayed(letter) ? LetterResult.Status.SENT : status;
        } catch (RuntimeException failure) {
            errors = ErrorChain.of(failure);
        }
        return new LetterResult(name, status, errors);
    }

    private boolean isReplayed(DeadLetter letter) {
        return switch (letter) {
            case DeadLetter.Move move -> isPublished(move.change());
            case DeadLetter.StreamRange failed ->
                shardReader.changes(failed.range()).stream().allMatch(this::isPublished);
            case DeadLetter.File file -> isSentBack(destinations.files(), file.body());
            case DeadLetter.Reprocessing reprocessing -> isSentBack(destinations.reprocessings(), reprocessing.body());
            case DeadLetter.Run run -> isRunSent(run.request());
            case DeadLetter.Unknown _ -> false;
        };
    }

    private static boolean isSentBack(Consumer<String> queue, String body) {
        queue.accept(body);
        return true;
    }

    private boolean isPublished(FailedChange change) {
        List<LoggedMove> moves = table.get(change.key())
                .map(item -> DenialMoveReader.since(Math.toIntExact(change.fromVersion()), item))
                .orElse(List.of());
        return publisher.publish(moves).isEmpty();
    }

    private boolean isRunSent(JsonNode request) {
        RunRequest runRequest = RunRequest.parse(request.toString());
        Optional<RunResult.Sent> due = runRequest.job().map(job -> due(job, runRequest));
        due.ifPresent(sent -> destinations.bus().publishRunsDue(sent.runs()));
        return due.isPresent() && due.get().unreadable().isEmpty();
    }

    private RunResult.Sent due(ScheduledJob job, RunRequest runRequest) {
        if (runRequest.practice().isEmpty()) {
            return new DueRuns(destinations.practices(), job).findDue(runRequest.scheduledTime());
        }
        List<JobRun> one = runRequest.practice().flatMap(destinations.practices()::find).stream()
                .map(practice ->
                        JobRun.of(practice.id(), practice.settings().settings(), job, runRequest.scheduledTime()))
                .toList();
        return new RunResult.Sent(one, List.of());
    }
}
