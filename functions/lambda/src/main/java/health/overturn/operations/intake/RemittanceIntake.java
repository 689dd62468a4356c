package health.overturn.operations.intake;

import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.FileProblemNotice;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.record.AdjudicationLogWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes in an upload, or the rest of one.
///
/// It may be interrupted anywhere and begun again, twice at once, in any order with others: what ends up
/// in the table is the same. Only what says that a file is done comes last.
public final class RemittanceIntake {
    private final PracticeStore practices;
    private final ClaimStore claims;
    private final Ledger ledger;
    private final FileProgressStore files;
    private final ContentHashes contents;
    private final IntakeBucket bucket;
    private final AdjudicationLogWriter facts;
    private final EventBus bus;

    /// @param buckets where uploads are, and where what they say is logged
    public RemittanceIntake(DynamoDbTable table, PracticeStore practices, Buckets buckets, EventBus bus) {
        this.practices = practices;
        this.claims = new ClaimStore(table);
        this.ledger = new Ledger(table);
        this.files = new FileProgressStore(table);
        this.contents = new ContentHashes(table);
        this.bucket = buckets.uploads();
        this.facts = buckets.facts();
        this.bus = bus;
    }

    /// Where uploads are, and where what they say of claims is kept for measuring.
    public record Buckets(IntakeBucket uploads, AdjudicationLogWriter facts) {}

    public IntakeResult ingest(IntakeMessage.Created created, RemainingTime time) {
        Upload upload = created.upload();
        String file = FileId.of(upload);
        Optional<String> named = UploadKey.practice(upload.key());
        if (named.isEmpty()) {
            return refuse(file, upload, "an upload to remits/{practice}/ was expected");
        }
        Optional<Practice> practice = practices.find(named.get());
        if (practice.isEmpty()) {
            return refuse(file, upload, "a practice with settings was expected");
        }
        FileProgressStore.KnownFile known = files.find(practice.get().keys(), file)
                .orElseGet(() -> FileProgressStore.KnownFile.fresh(file, upload));
        return known.done() ? new IntakeResult.Known(file) : read(practice.get(), known, time);
    }

    public IntakeResult resume(IntakeMessage.Continued continued, RemainingTime time) {
        Optional<Practice> practice = practices.find(continued.practice());
        Optional<FileProgressStore.KnownFile> known =
                practice.flatMap(found -> files.find(found.keys(), continued.file()));
        if (practice.isEmpty() || known.isEmpty()) {
            return new IntakeResult.Gone();
        }
        return known.get().done() ? new IntakeResult.Known(continued.file()) : read(practice.get(), known.get(), time);
    }

    private IntakeResult refuse(String file, Upload upload, String reason) {
        ledger.recordRefused(file, upload, reason);
        bus.publishUploadRefused(file, reason);
        return new IntakeResult.Refused(reason);
    }

    private IntakeResult read(Practice practice, FileProgressStore.KnownFile known, RemainingTime time) {
        try (UploadContent content = new UploadContent(bucket, known.upload())) {
            Optional<FileProgressStore.KnownFile> hashed = hashed(known, content);
            if (hashed.isEmpty()) {
                return new IntakeResult.Gone();
            }
            FirstUpload original = contents.original(practice.keys(), hashed.get());
            if (original.done().isPresent()) {
                return copy(practice, hashed.get(), original);
            }
            Optional<InputStream> bytes = content.open(hashed.get()
                    .progress()
                    .map(progress -> progress.reader().offset())
                    .orElse(0L));
            return bytes.isEmpty()
                    ? new IntakeResult.Gone()
                    : read(practice, new Pass(hashed.get(), original, time), bytes.get());
        } catch (IOException failure) {
            throw new UncheckedIOException("file " + known.file() + ": to be read was expected", failure);
        }
    }

    private static Optional<FileProgressStore.KnownFile> hashed(
            FileProgressStore.KnownFile known, UploadContent content) throws IOException {
        return known.content().isEmpty() ? content.hash().map(known::withContent) : Optional.of(known);
    }

    private IntakeResult copy(Practice practice, FileProgressStore.KnownFile known, FirstUpload original) {
        FirstUpload.FinishedUpload done = original.done().orElseThrow();
        if (!original.is(known.file())) {
            recordCopy(practice, known, original);
        }
        files.finish(practice.keys(), known, done.status());
        return new IntakeResult.Known(original.file());
    }

    private void recordCopy(Practice practice, FileProgressStore.KnownFile known, FirstUpload original) {
        Upload upload = known.upload();
        FirstUpload copy = new FirstUpload(known.file(), upload.key(), upload.at(), Optional.empty());
        ledger.recordCopy(practice.keys(), copy, original);
    }

    /// One invocation's work on a file.
    private record Pass(FileProgressStore.KnownFile known, FirstUpload original, RemainingTime time) {
        Pass at(FileProgress reached) {
            return new Pass(known.at(reached), original, time);
        }
    }

    private IntakeResult read(Practice practice, Pass pass, InputStream bytes) throws IOException {
        FileProgressStore.KnownFile known = pass.known();
        Instant at = known.upload().at();
        LoggedAdjudicationFactory log = FileIntake.log(practice, known.file(), at);
        try (AdjudicationBatcher stretches = new AdjudicationBatcher(stretch -> store(practice, stretch, at));
                RemittanceReader reader = reader(known, bytes)) {
            FileIntake intake = new FileIntake(
                    practice, log, stretches, row -> ledger.record(practice.keys(), pass.original(), row));
            known.progress().ifPresent(intake::resume);
            return read(practice, pass, intake, reader);
        }
    }

    /// Logs a stretch while it is stored.
    private void store(Practice practice, List<LoggedClaim> stretch, Instant at) {
        ParallelCalls.invokeAll(List.<Callable<Boolean>>of(
                () -> {
                    facts.put(stretch.stream().map(LoggedClaim::line).toList());
                    return true;
                },
                () -> {
                    claims.store(
                            practice, stretch.stream().map(LoggedClaim::taken).toList(), at);
                    return true;
                }));
    }

    private IntakeResult read(Practice practice, Pass begun, FileIntake intake, RemittanceReader reader)
            throws IOException {
        Pass pass = begun;
        FileIntake.StopReason reached = intake.read(reader, pass.time());
        while (reached == FileIntake.StopReason.CHECKPOINT) {
            FileProgress progress = intake.progress(reader);
            if (!files.save(practice.keys(), pass.known(), progress)) {
                return new IntakeResult.Overtaken();
            }
            pass = pass.at(progress);
            reached = intake.read(reader, pass.time());
        }
        return reached == FileIntake.StopReason.END
                ? finish(practice, pass, intake, reader.summary())
                : pause(practice, pass.known(), intake.progress(reader));
    }

    private static RemittanceReader reader(FileProgressStore.KnownFile known, InputStream bytes) throws IOException {
        return known.progress().isPresent()
                ? RemittanceReader.resume(bytes, known.progress().get().reader())
                : RemittanceReader.of(bytes);
    }

    private IntakeResult pause(Practice practice, FileProgressStore.KnownFile known, FileProgress progress) {
        if (!files.save(practice.keys(), known, progress)) {
            return new IntakeResult.Overtaken();
        }
        bus.publishRemittanceContinued(practice.id(), known.file(), known.version() + 1);
        LedgerRow row = progress.row();
        return new IntakeResult.ToBeContinued(
                progress.total().claims() + (row == null ? 0 : row.sums().claims()));
    }

    private IntakeResult finish(Practice practice, Pass pass, FileIntake intake, FileSummary summary) {
        FileProgressStore.KnownFile known = pass.known();
        FirstUpload original = pass.original();
        LedgerRow.Sums total = intake.finish(summary);
        FileProblemNotice notice = intake.notice(practice.id(), summary);
        FirstUpload done = original.as(summary.status(), total);
        switch (summary.status()) {
            case REJECTED -> bus.publishRemittanceRejected(notice);
            case PARTIAL -> bus.publishRemittancePartial(notice);
            case READ -> contents.finish(practice.keys(), known, done);
        }
        if (!original.is(known.file())) {
            recordCopy(practice, known, done);
        }
        return files.finish(practice.keys(), known, summary.status())
                ? new IntakeResult.TakenIn(summary.status(), total.claims(), total.deniedClaims())
                : new IntakeResult.Overtaken();
    }
}
