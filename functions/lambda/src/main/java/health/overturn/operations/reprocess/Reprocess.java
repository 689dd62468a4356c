package health.overturn.operations.reprocess;

import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.FileRereader;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.intake.UploadListing;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.util.Optional;

/// Does what was asked for, file by file, and goes on where another invocation stopped.
///
/// How far it has come, and the report so far, are written together: whoever dies between two such writings is
/// followed by one that reads the same claims again, counts them once and changes nothing twice.
public final class Reprocess {
    private final PracticeStore practices;
    private final ReprocessingStore reprocessings;
    private final UploadListing uploads;
    private final FileRereader reread;
    private final DifferenceFinder differences;
    private final RejudgeDenials rejudge;
    private final EventBus bus;

    public Reprocess(DynamoDbTable table, PracticeStore practices, IntakeBucket bucket, EventBus bus) {
        this.practices = practices;
        this.reprocessings = new ReprocessingStore(table);
        this.uploads = new UploadListing(table);
        this.reread = new FileRereader(table, bucket);
        this.differences = new DifferenceFinder(table);
        this.rejudge = new RejudgeDenials(table);
        this.bus = bus;
    }

    /// What became of one invocation.
    public enum Progress {
        DONE,
        /// Time ran short; another invocation goes on.
        TO_BE_CONTINUED,
        /// Another invocation went on with it meanwhile.
        OVERTAKEN,
        /// Nobody asked for it.
        UNKNOWN
    }

    public Progress resume(String practiceId, String id, RemainingTime time) {
        Optional<Practice> practice = practices.find(practiceId);
        Optional<Reprocessing> found = practice.flatMap(known -> reprocessings.find(known.keys(), id));
        return found.isEmpty() ? Progress.UNKNOWN : resume(practice.orElseThrow(), found.get(), time);
    }

    private Progress resume(Practice practice, Reprocessing from, RemainingTime time) {
        Reprocessing current = from;
        while (!current.isDone()) {
            if (time.runsShort()) {
                bus.publishReprocessingDue(practice.id(), current.id(), current.version());
                return Progress.TO_BE_CONTINUED;
            }
            Optional<Reprocessing> saved = reprocessings.save(practice.keys(), step(practice, current, time));
            if (saved.isEmpty()) {
                return Progress.OVERTAKEN;
            }
            current = saved.get();
        }
        return Progress.DONE;
    }

    /// One file, or a part of it, or the end of a pass.
    private Reprocessing step(Practice practice, Reprocessing current, RemainingTime time) {
        Reprocessing.Position position = current.position();
        if (!position.file().isEmpty()) {
            return read(practice, current, position, time);
        }
        return next(practice, current)
                .map(listed -> new Reprocessing.Position(listed.place(), listed.file(), ""))
                .map(begun -> read(practice, current, begun, time))
                .orElseGet(current::passOver);
    }

    private Optional<UploadListing.Listed> next(Practice practice, Reprocessing current) {
        String place = current.position().place();
        return switch (current.scope()) {
            case ReprocessScope.OneFile one ->
                place.isEmpty() ? Optional.of(new UploadListing.Listed(one.file(), one.file())) : Optional.empty();
            case ReprocessScope.Span span -> {
                var zone = practice.settings().settings().timeZone();
                String from =
                        UploadListing.before(span.from().atStartOfDay(zone).toInstant());
                String until = UploadListing.before(
                        span.to().plusDays(1).atStartOfDay(zone).toInstant());
                yield uploads.next(practice.keys(), place.isEmpty() ? from : place, until);
            }
        };
    }

    private Reprocessing read(
            Practice practice, Reprocessing current, Reprocessing.Position position, RemainingTime time) {
        ReportBuilder pass = new ReportBuilder(current.report());
        FileRereader.RereadResult reading = reread.read(
                practice,
                new FileRereader.File(position.file(), position.checkpoint()),
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
        ReprocessReport report = pass.report();
        return switch (reading) {
            case FileRereader.RereadResult.Whole() -> current.at(over, looking ? report.plusFile() : report);
            case FileRereader.RereadResult.Missing() -> current.at(over, looking ? report.plusMissing() : report);
            case FileRereader.RereadResult.Part(String checkpoint) ->
                current.at(new Reprocessing.Position(position.place(), position.file(), checkpoint), report);
        };
    }
}
