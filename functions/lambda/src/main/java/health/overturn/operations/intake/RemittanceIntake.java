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
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.IncomingAdjudication;
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
    private final ContentHashes contentHashes;
    private final IntakeBucket bucket;
    private final AdjudicationLogWriter adjudicationLog;
    private final EventBus bus;

    public RemittanceIntake(
            PracticeStore practices,
            ClaimStore claims,
            Ledger ledger,
            FileProgressStore files,
            ContentHashes contentHashes,
            IntakeBucket bucket,
            AdjudicationLogWriter adjudicationLog,
            EventBus bus) {
        this.practices = practices;
        this.claims = claims;
        this.ledger = ledger;
        this.files = files;
        this.contentHashes = contentHashes;
        this.bucket = bucket;
        this.adjudicationLog = adjudicationLog;
        this.bus = bus;
    }

    public IntakeResult ingest(IntakeMessage.Created created, RemainingTime time) {
        Upload upload = created.upload();
        String file = FileId.of(upload);
        Optional<String> practiceId = UploadKey.practiceOf(upload.key());
        if (practiceId.isEmpty()) {
            return refuse(file, upload, "an upload to remits/{practice}/ was expected");
        }
        Optional<Practice> practice = practices.find(practiceId.get());
        if (practice.isEmpty()) {
            return refuse(file, upload, "a practice with settings was expected");
        }
        FileProgressStore.KnownFile knownFile =
                files.find(practice.get().keys(), file).orElseGet(() -> FileProgressStore.KnownFile.of(file, upload));
        return knownFile.done() ? new IntakeResult.AlreadyIngested(file) : read(practice.get(), knownFile, time);
    }

    public IntakeResult resume(IntakeMessage.Continued continued, RemainingTime time) {
        Optional<Practice> practice = practices.find(continued.practice());
        Optional<FileProgressStore.KnownFile> knownFile =
                practice.flatMap(found -> files.find(found.keys(), continued.file()));
        if (practice.isEmpty() || knownFile.isEmpty()) {
            return new IntakeResult.Missing();
        }
        return knownFile.get().done()
                ? new IntakeResult.AlreadyIngested(continued.file())
                : read(practice.get(), knownFile.get(), time);
    }

    private IntakeResult refuse(String file, Upload upload, String reason) {
        ledger.recordRefused(file, upload, reason);
        bus.publishUploadRefused(file, reason);
        return new IntakeResult.Refused(reason);
    }

    private IntakeResult read(Practice practice, FileProgressStore.KnownFile knownFile, RemainingTime time) {
        try (UploadContent content = new UploadContent(bucket, knownFile.upload())) {
            Optional<FileProgressStore.KnownFile> hashed = withContentHash(knownFile, content);
            if (hashed.isEmpty()) {
                return new IntakeResult.Missing();
            }
            FirstUpload first = contentHashes.findOrRegister(practice.keys(), hashed.get());
            if (first.result().isPresent()) {
                return copy(practice, hashed.get(), first);
            }
            Optional<InputStream> bytes = content.open(hashed.get()
                    .progress()
                    .map(progress -> progress.reader().offset())
                    .orElse(0L));
            return bytes.isEmpty()
                    ? new IntakeResult.Missing()
                    : read(practice, new Attempt(hashed.get(), first, time), bytes.get());
        } catch (IOException failure) {
            throw new UncheckedIOException("file " + knownFile.file() + ": to be read was expected", failure);
        }
    }

    private static Optional<FileProgressStore.KnownFile> withContentHash(
            FileProgressStore.KnownFile knownFile, UploadContent content) throws IOException {
        return knownFile.contentHash().isEmpty() ? content.hash().map(knownFile::withContent) : Optional.of(knownFile);
    }

    private IntakeResult copy(Practice practice, FileProgressStore.KnownFile knownFile, FirstUpload first) {
        FirstUpload.FinishedUpload finished = first.result().orElseThrow();
        if (!first.isFile(knownFile.file())) {
            recordCopy(practice, knownFile, first);
        }
        files.finish(practice.keys(), knownFile, finished.status());
        return new IntakeResult.AlreadyIngested(first.file());
    }

    private void recordCopy(Practice practice, FileProgressStore.KnownFile knownFile, FirstUpload first) {
        Upload upload = knownFile.upload();
        FirstUpload copy = new FirstUpload(knownFile.file(), upload.key(), upload.at(), Optional.empty());
        ledger.recordCopy(practice.keys(), copy, first);
    }

    /// One invocation's work on a file.
    private record Attempt(FileProgressStore.KnownFile known, FirstUpload first, RemainingTime time) {
        Attempt at(FileProgress stop) {
            return new Attempt(known.withProgress(stop), first, time);
        }
    }

    private IntakeResult read(Practice practice, Attempt attempt, InputStream bytes) throws IOException {
        FileProgressStore.KnownFile knownFile = attempt.known();
        Instant at = knownFile.upload().at();
        LoggedAdjudicationFactory log = FileIntake.logFactory(practice, knownFile.file(), at);
        try (AdjudicationBatcher batcher = new AdjudicationBatcher(batch -> store(practice, batch, at));
                RemittanceReader reader = reader(knownFile, bytes)) {
            FileIntake intake =
                    new FileIntake(practice, log, batcher, row -> ledger.record(practice.keys(), attempt.first(), row));
            knownFile.progress().ifPresent(intake::resume);
            return read(practice, attempt, intake, reader);
        }
    }

    /// Logs a stretch while it is stored.
    private void store(Practice practice, List<IncomingAdjudication> batch, Instant at) {
        ParallelCalls.invokeAll(List.<Callable<Boolean>>of(
                () -> {
                    adjudicationLog.write(batch.stream()
                            .flatMap(incoming -> incoming.logLine().stream())
                            .toList());
                    return true;
                },
                () -> {
                    claims.store(practice, batch, at);
                    return true;
                }));
    }

    private IntakeResult read(Practice practice, Attempt initial, FileIntake intake, RemittanceReader reader)
            throws IOException {
        Attempt attempt = initial;
        FileIntake.StopReason stop = intake.read(reader, attempt.time());
        while (stop == FileIntake.StopReason.CHECKPOINT) {
            FileProgress progress = intake.progress(reader);
            if (!files.save(practice.keys(), attempt.known(), progress)) {
                return new IntakeResult.Overtaken();
            }
            attempt = attempt.at(progress);
            stop = intake.read(reader, attempt.time());
        }
        return stop == FileIntake.StopReason.END
                ? finish(practice, attempt, intake, reader.summary())
                : pause(practice, attempt.known(), intake.progress(reader));
    }

    private static RemittanceReader reader(FileProgressStore.KnownFile knownFile, InputStream bytes)
            throws IOException {
        return knownFile.progress().isPresent()
                ? RemittanceReader.resume(bytes, knownFile.progress().get().reader())
                : RemittanceReader.of(bytes);
    }

    private IntakeResult pause(Practice practice, FileProgressStore.KnownFile knownFile, FileProgress progress) {
        if (!files.save(practice.keys(), knownFile, progress)) {
            return new IntakeResult.Overtaken();
        }
        bus.publishRemittanceContinued(practice.id(), knownFile.file(), knownFile.version() + 1);
        LedgerRow row = progress.row();
        return new IntakeResult.ToBeContinued(
                progress.total().claims() + (row == null ? 0 : row.sums().claims()));
    }

    private IntakeResult finish(Practice practice, Attempt attempt, FileIntake intake, FileSummary summary) {
        FileProgressStore.KnownFile knownFile = attempt.known();
        FirstUpload first = attempt.first();
        LedgerRow.Sums total = intake.finish(summary);
        FileProblemNotice notice = intake.problemNotice(practice.id(), summary);
        FirstUpload finished = first.finished(summary.status(), total);
        switch (summary.status()) {
            case REJECTED -> bus.publishRemittanceRejected(notice);
            case PARTIAL -> bus.publishRemittancePartial(notice);
            case READ -> contentHashes.finish(practice.keys(), knownFile, finished);
        }
        if (!first.isFile(knownFile.file())) {
            recordCopy(practice, knownFile, finished);
        }
        return files.finish(practice.keys(), knownFile, summary.status())
                ? new IntakeResult.Ingested(summary.status(), total.claims(), total.deniedClaims())
                : new IntakeResult.Overtaken();
    }
}
