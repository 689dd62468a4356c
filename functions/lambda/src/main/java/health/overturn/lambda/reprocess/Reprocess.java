package health.overturn.lambda.reprocess;

import health.overturn.lambda.event.Bus;
import health.overturn.lambda.intake.IntakeBucket;
import health.overturn.lambda.intake.Reread;
import health.overturn.lambda.intake.TimeLeft;
import health.overturn.lambda.intake.Uploads;
import health.overturn.lambda.store.Differences;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Rejudge;
import health.overturn.lambda.store.Table;
import java.util.Optional;

/// Does what was asked for, file by file, and goes on where another invocation stopped.
///
/// How far it has come, and the report so far, are written together: whoever dies between two such writings is
/// followed by one that reads the same claims again, counts them once and changes nothing twice.
public final class Reprocess {
    private final Practices practices;
    private final Reprocessings reprocessings;
    private final Uploads uploads;
    private final Reread reread;
    private final Differences differences;
    private final Rejudge rejudge;
    private final Bus bus;

    public Reprocess(Table table, Practices practices, IntakeBucket bucket, Bus bus) {
        this.practices = practices;
        this.reprocessings = new Reprocessings(table);
        this.uploads = new Uploads(table);
        this.reread = new Reread(table, bucket);
        this.differences = new Differences(table);
        this.rejudge = new Rejudge(table);
        this.bus = bus;
    }

    /// What became of one invocation.
    public enum Outcome {
        DONE,
        /// Time ran short; another invocation goes on.
        TO_BE_CONTINUED,
        /// Another invocation went on with it meanwhile.
        OVERTAKEN,
        /// Nobody asked for it.
        UNKNOWN
    }

    public Outcome goOn(String practiceId, String id, TimeLeft time) {
        Optional<Practice> practice = practices.find(practiceId);
        Optional<Reprocessing> found = practice.flatMap(known -> reprocessings.find(known.keys(), id));
        return found.isEmpty() ? Outcome.UNKNOWN : goOn(practice.orElseThrow(), found.get(), time);
    }

    private Outcome goOn(Practice practice, Reprocessing from, TimeLeft time) {
        Reprocessing current = from;
        while (!current.isDone()) {
            if (time.runsShort()) {
                bus.reprocessingDue(practice.id(), current.id(), current.version());
                return Outcome.TO_BE_CONTINUED;
            }
            Optional<Reprocessing> saved = reprocessings.save(practice.keys(), step(practice, current, time));
            if (saved.isEmpty()) {
                return Outcome.OVERTAKEN;
            }
            current = saved.get();
        }
        return Outcome.DONE;
    }

    /// One file, or a part of it, or the end of a pass.
    private Reprocessing step(Practice practice, Reprocessing current, TimeLeft time) {
        Reprocessing.Position position = current.position();
        if (!position.file().isEmpty()) {
            return read(practice, current, position, time);
        }
        return next(practice, current)
                .map(listed -> new Reprocessing.Position(listed.place(), listed.file(), ""))
                .map(begun -> read(practice, current, begun, time))
                .orElseGet(current::passOver);
    }

    private Optional<Uploads.Listed> next(Practice practice, Reprocessing current) {
        String place = current.position().place();
        return switch (current.scope()) {
            case Scope.OneFile one ->
                place.isEmpty() ? Optional.of(new Uploads.Listed(one.file(), one.file())) : Optional.empty();
            case Scope.Span span -> {
                var zone = practice.settings().settings().timeZone();
                String from = Uploads.before(span.from().atStartOfDay(zone).toInstant());
                String until =
                        Uploads.before(span.to().plusDays(1).atStartOfDay(zone).toInstant());
                yield uploads.next(practice.keys(), place.isEmpty() ? from : place, until);
            }
        };
    }

    private Reprocessing read(Practice practice, Reprocessing current, Reprocessing.Position position, TimeLeft time) {
        Pass pass = new Pass(current.report());
        Reread.Reading reading = reread.read(
                practice,
                new Reread.File(position.file(), position.checkpoint()),
                stretch -> {
                    var found = differences.of(practice, stretch);
                    switch (current.stage()) {
                        case LOOKING -> pass.count(stretch.size(), found);
                        case CHANGING -> rejudge.apply(practice, found, current.asked());
                        case DONE -> {}
                    }
                },
                time);
        boolean looking = current.stage() == Reprocessing.Stage.LOOKING;
        Reprocessing.Position over = new Reprocessing.Position(position.place(), "", "");
        Report report = pass.report();
        return switch (reading) {
            case Reread.Reading.Whole() -> current.at(over, looking ? report.plusFile() : report);
            case Reread.Reading.Missing() -> current.at(over, looking ? report.plusMissing() : report);
            case Reread.Reading.Part(String checkpoint) ->
                current.at(new Reprocessing.Position(position.place(), position.file(), checkpoint), report);
        };
    }
}
