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
import health.overturn.storage.practice.PracticeStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Does a dead letter again: moves are published from the item as it is now, files and runs go back to where they
/// came from.
public final class DeadLetterReplayer {
    private final DynamoDbTable table;
    private final MovePublisher publisher;
    private final StreamShardReader stretches;
    private final Destinations back;

    /// Where files and runs go back to.
    ///
    /// @param files the intake's queue
    /// @param reprocessings the queue of files that are to be read again
    public record Destinations(
            PracticeStore practices, EventBus bus, Consumer<String> files, Consumer<String> reprocessings) {}

    public DeadLetterReplayer(
            DynamoDbTable table, MovePublisher publisher, StreamShardReader stretches, Destinations back) {
        this.table = table;
        this.publisher = publisher;
        this.stretches = stretches;
        this.back = back;
    }

    /// Whether it is done; a fault leaves the letter where it is.
    boolean replay(String letter) {
        try {
            return switch (DeadLetter.read(letter)) {
                case DeadLetter.Move move -> isPublished(move.change());
                case DeadLetter.StreamRange stretch ->
                    stretches.changes(stretch).stream().allMatch(this::isPublished);
                case DeadLetter.File file -> isHandedBack(back.files(), file.body());
                case DeadLetter.Reprocessing again -> isHandedBack(back.reprocessings(), again.body());
                case DeadLetter.Run run -> isSent(run.request());
                case DeadLetter.Unknown _ -> false;
            };
        } catch (RuntimeException fault) {
            return false;
        }
    }

    private static boolean isHandedBack(Consumer<String> queue, String body) {
        queue.accept(body);
        return true;
    }

    private boolean isPublished(FailedChange change) {
        List<LoggedMove> moves = table.get(change.key())
                .map(item -> DenialMoveReader.since(Math.toIntExact(change.from()), item))
                .orElse(List.of());
        return publisher.publish(moves).isEmpty();
    }

    private boolean isSent(JsonNode request) {
        RunRequest asked = RunRequest.read(request.toString());
        Optional<RunResult.Sent> due = asked.routine().map(routine -> due(routine, asked));
        due.ifPresent(sent -> back.bus().publishRunsDue(sent.runs()));
        return due.isPresent() && due.get().unreadable().isEmpty();
    }

    private RunResult.Sent due(ScheduledJob routine, RunRequest asked) {
        if (asked.practice().isEmpty()) {
            return new DueRuns(back.practices(), routine).at(asked.scheduledTime());
        }
        List<JobRun> one = asked.practice().flatMap(back.practices()::find).stream()
                .map(practice ->
                        JobRun.of(practice.id(), practice.settings().settings(), routine, asked.scheduledTime()))
                .toList();
        return new RunResult.Sent(one, List.of());
    }
}
