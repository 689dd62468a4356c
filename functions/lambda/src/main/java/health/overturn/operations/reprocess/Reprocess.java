package health.overturn.operations.reprocess;

import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.FileRereader;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.ledger.UploadListing;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.util.List;
import java.util.Optional;

/// Reprocesses file by file and then the denials that were entered by hand, and resumes where another invocation
/// stopped.
///
/// The position and the report are saved together. If an invocation stops between two saves, the next one reads the
/// same claims again, counts them once and changes nothing twice.
public final class Reprocess {
    private final PracticeStore practices;
    private final ReprocessingStore reprocessings;
    private final UploadListing uploads;
    private final FileRereader rereader;
    private final ManualDenials manualDenials;
    private final DifferenceFinder differences;
    private final RejudgeDenials rejudger;
    private final EventBus bus;

    public Reprocess(
            PracticeStore practices,
            ReprocessingStore reprocessings,
            UploadListing uploads,
            FileRereader rereader,
            ManualDenials manualDenials,
            DifferenceFinder differences,
            RejudgeDenials rejudger,
            EventBus bus) {
        this.practices = practices;
        this.reprocessings = reprocessings;
        this.uploads = uploads;
        this.rereader = rereader;
        this.manualDenials = manualDenials;
        this.differences = differences;
        this.rejudger = rejudger;
        this.bus = bus;
    }

    /// The result of one invocation.
    public enum Result {
        DONE,
        /// The time ran out; another invocation resumes.
        TO_BE_CONTINUED,
        /// Another invocation has saved in between.
        OVERTAKEN,
        /// No such reprocessing exists.
        UNKNOWN
    }

    public Result resume(String practiceId, String id, RemainingTime time) {
        Optional<Practice> practice = practices.find(practiceId);
        Optional<Reprocessing> found = practice.flatMap(known -> reprocessings.find(known.keys(), id));
        return found.isEmpty() ? Result.UNKNOWN : resume(practice.orElseThrow(), found.get(), time);
    }

    private Result resume(Practice practice, Reprocessing from, RemainingTime time) {
        Reprocessing current = from;
        while (!current.isDone()) {
            if (time.isShort()) {
                bus.publishReprocessingDue(practice.id(), current.id(), current.version());
                return Result.TO_BE_CONTINUED;
            }
            Optional<Reprocessing> saved = reprocessings.save(practice.keys(), step(practice, current, time));
            if (saved.isEmpty()) {
                return Result.OVERTAKEN;
            }
            current = saved.get();
        }
        return Result.DONE;
    }

    /// Reads one file or a part of it, a page of the denials entered by hand, or ends a pass.
    private Reprocessing step(Practice practice, Reprocessing current, RemainingTime time) {
        Reprocessing.Position position = current.position();
        if (position.isManual()) {
            return readManual(practice, current);
        }
        if (!position.file().isEmpty()) {
            return read(practice, current, position, time);
        }
        Optional<UploadListing.ListedFile> next = position.isAtEnd() ? Optional.empty() : findNext(practice, current);
        if (next.isPresent()) {
            return read(
                    practice,
                    current,
                    new Reprocessing.Position(next.get().position(), next.get().file(), ""),
                    time);
        }
        return current.scope().hasManual() && !position.isAtEnd()
                ? readManual(practice, current)
                : current.startNextPass();
    }

    private Reprocessing readManual(Practice practice, Reprocessing current) {
        Reprocessing.Position position = current.position();
        ManualDenials.ManualPage page =
                manualDenials.read(practice, current.scope(), position.isManual() ? position.checkpoint() : "");
        ReportBuilder builder = new ReportBuilder(current.report());
        apply(practice, current, page.judged(), builder);
        boolean looking = current.stage() == Reprocessing.Stage.LOOKING;
        ReprocessReport report = looking ? builder.report().plusMissing(page.unreadable()) : builder.report();
        return current.withProgress(
                page.next().isEmpty() ? Reprocessing.Position.END : Reprocessing.Position.manual(page.next()), report);
    }

    private void apply(
            Practice practice, Reprocessing current, List<IncomingAdjudication> batch, ReportBuilder builder) {
        List<JudgementDifference> found = differences.find(practice, batch);
        switch (current.stage()) {
            case LOOKING -> builder.count(batch.size(), found);
            case CHANGING -> rejudger.apply(practice, found, current.request());
            case DONE -> {}
        }
    }

    private Optional<UploadListing.ListedFile> findNext(Practice practice, Reprocessing current) {
        String position = current.position().ledgerPosition();
        return switch (current.scope()) {
            case ReprocessScope.OneFile one ->
                position.isEmpty() && !one.hasManual()
                        ? Optional.of(new UploadListing.ListedFile(one.file(), one.file()))
                        : Optional.empty();
            case ReprocessScope.DateRange range -> {
                var zone = practice.settings().settings().timeZone();
                String from = UploadListing.positionBefore(
                        range.from().atStartOfDay(zone).toInstant());
                String until = UploadListing.positionBefore(
                        range.to().plusDays(1).atStartOfDay(zone).toInstant());
                yield uploads.findNext(practice.keys(), position.isEmpty() ? from : position, until);
            }
        };
    }

    private Reprocessing read(
            Practice practice, Reprocessing current, Reprocessing.Position position, RemainingTime time) {
        ReportBuilder builder = new ReportBuilder(current.report());
        FileRereader.RereadResult result = rereader.read(
                practice,
                new FileRereader.FilePosition(position.file(), position.checkpoint()),
                batch -> apply(practice, current, batch, builder),
                time);
        boolean looking = current.stage() == Reprocessing.Stage.LOOKING;
        Reprocessing.Position done = new Reprocessing.Position(position.ledgerPosition(), "", "");
        ReprocessReport report = builder.report();
        return switch (result) {
            case FileRereader.RereadResult.Complete() ->
                current.withProgress(done, looking ? report.plusFile() : report);
            case FileRereader.RereadResult.Missing() ->
                current.withProgress(done, looking ? report.plusMissing(1) : report);
            case FileRereader.RereadResult.Partial(String checkpoint) ->
                current.withProgress(
                        new Reprocessing.Position(position.ledgerPosition(), position.file(), checkpoint), report);
        };
    }
}
