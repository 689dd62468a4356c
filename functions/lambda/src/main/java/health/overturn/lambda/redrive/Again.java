package health.overturn.lambda.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.publish.DenialMoves;
import health.overturn.lambda.publish.Publisher;
import health.overturn.lambda.publish.Unpublished;
import health.overturn.lambda.run.DueRuns;
import health.overturn.lambda.run.RunOutcome;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Does a dead letter again: moves are published from the item as it is now, files and runs go back to where they
/// came from.
public final class Again {
    private final Table table;
    private final Publisher publisher;
    private final StreamStretches stretches;
    private final Back back;

    /// Where files and runs go back to.
    ///
    /// @param files the intake's queue
    /// @param reprocessings the queue of files that are to be read again
    public record Back(Practices practices, Bus bus, Consumer<String> files, Consumer<String> reprocessings) {}

    public Again(Table table, Publisher publisher, StreamStretches stretches, Back back) {
        this.table = table;
        this.publisher = publisher;
        this.stretches = stretches;
        this.back = back;
    }

    /// Whether it is done; a fault leaves the letter where it is.
    boolean isDone(String letter) {
        try {
            return switch (DeadLetter.read(letter)) {
                case DeadLetter.Move move -> isPublished(move.change());
                case DeadLetter.Stretch stretch ->
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

    private boolean isPublished(Unpublished change) {
        List<LoggedMove> moves = table.get(change.key())
                .map(item -> DenialMoves.since(Math.toIntExact(change.from()), item))
                .orElse(List.of());
        return publisher.publish(moves).isEmpty();
    }

    private boolean isSent(JsonNode request) {
        RunRequest asked = RunRequest.read(request.toString());
        Optional<RunOutcome.Sent> due = asked.routine().map(routine -> due(routine, asked));
        due.ifPresent(sent -> back.bus().runsDue(sent.runs()));
        return due.isPresent() && due.get().unreadable().isEmpty();
    }

    private RunOutcome.Sent due(ScheduledJob routine, RunRequest asked) {
        if (asked.practice().isEmpty()) {
            return new DueRuns(back.practices(), routine).at(asked.scheduledTime());
        }
        List<JobRun> one = asked.practice().flatMap(back.practices()::find).stream()
                .map(practice ->
                        JobRun.of(practice.id(), practice.settings().settings(), routine, asked.scheduledTime()))
                .toList();
        return new RunOutcome.Sent(one, List.of());
    }
}
