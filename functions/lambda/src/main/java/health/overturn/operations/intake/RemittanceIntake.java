package health.overturn.operations.intake;

import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.FileProblemNotice;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.ledger.FirstUpload;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.PracticeKeys;
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

/// Ingests an upload, or the rest of one.
///
/// An invocation may stop at any point and be repeated. Two may run at once, and files may come in any order: the table
/// ends the same. The item that marks a file as done is therefore written last.
public final class RemittanceIntake {
    private final PracticeStore practices;
    private final ClaimStore claims;
    private final Ledger ledger;
    private final UnreadUploads unread;
    private final FileProgressStore files;
    private final ContentHashes contentHashes;
    private final IntakeBucket bucket;
    private final AdjudicationLogWriter adjudicationLog;
    private final EventBus bus;

    public RemittanceIntake(
            PracticeStore practices,
            ClaimStore claims,
            Ledger ledger,
            UnreadUploads unread,
            FileProgressStore files,
            ContentHashes contentHashes,
            IntakeBucket bucket,
            AdjudicationLogWriter adjudicationLog,
            EventBus bus) {
        this.practices = practices;
        this.claims = claims;
        this.ledger = ledger;
        this.unread = unread;
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
            return refuse(file, upload, "the key must start with remits/{practice}/; move the file there");
        }
        Optional<Practice> practice = practices.find(practiceId.get());
        return practice.isPresent()
                ? ingest(practice.get(), file, upload, time)
                : keepWaiting(practiceId.get(), file, upload, time);
    }

    private IntakeResult ingest(Practice practice, String file, Upload upload, RemainingTime time) {
        FileProgressStore.KnownFile known =
                files.find(practice.keys(), file).orElseGet(() -> FileProgressStore.KnownFile.of(file, upload));
        return known.done() ? new IntakeResult.AlreadyIngested(file) : readFile(practice, known, time);
    }

    /// Settings that are saved from now on find the upload; settings that were saved meanwhile are found here.
    private IntakeResult keepWaiting(String practiceId, String file, Upload upload, RemainingTime time) {
        unread.keepWaiting(new PracticeKeys(practiceId), file, upload);
        Optional<Practice> practice = practices.find(practiceId);
        if (practice.isPresent()) {
            return ingest(practice.get(), file, upload, time);
        }
        bus.publishUploadWaiting(practiceId, file);
        return new IntakeResult.Waiting();
    }

    public IntakeResult resume(IntakeMessage.Continued continued, RemainingTime time) {
        Optional<Practice> practice = practices.find(continued.practice());
        Optional<FileProgressStore.KnownFile> known =
                practice.flatMap(found -> files.find(found.keys(), continued.file()));
        if (practice.isEmpty() || known.isEmpty()) {
            return new IntakeResult.Missing();
        }
        return known.get().done()
                ? new IntakeResult.AlreadyIngested(continued.file())
                : readFile(practice.get(), known.get(), time);
    }

    private IntakeResult refuse(String file, Upload upload, String reason) {
        ledger.recordRefused(file, upload, reason);
        bus.publishUploadRefused(file, reason);
        return new IntakeResult.Refused(reason);
    }

    private IntakeResult readFile(Practice practice, FileProgressStore.KnownFile known, RemainingTime time) {
        try (UploadContent content = new UploadContent(bucket, known.upload())) {
            Optional<FileProgressStore.KnownFile> hashed = withContentHash(known, content);
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
                    : readFrom(practice, new Attempt(hashed.get(), first, time), bytes.get());
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read file " + known.file() + " from the intake bucket", failure);
        }
    }

    private static Optional<FileProgressStore.KnownFile> withContentHash(
            FileProgressStore.KnownFile known, UploadContent content) throws IOException {
        return known.contentHash().isEmpty() ? content.hash().map(known::withContent) : Optional.of(known);
    }

    private IntakeResult copy(Practice practice, FileProgressStore.KnownFile known, FirstUpload first) {
        FirstUpload.FinishedUpload finished = first.result().orElseThrow();
        if (!first.isFile(known.file())) {
            recordCopy(practice, known, first);
        }
        files.finish(practice.keys(), known, finished.status());
        closeUnread(practice, known);
        return new IntakeResult.AlreadyIngested(first.file());
    }

    private void recordCopy(Practice practice, FileProgressStore.KnownFile known, FirstUpload first) {
        Upload upload = known.upload();
        FirstUpload copy = new FirstUpload(known.file(), upload.key(), upload.at(), Optional.empty());
        ledger.recordCopy(practice.keys(), copy, first);
    }

    /// One attempt to ingest a file.
    private record Attempt(FileProgressStore.KnownFile known, FirstUpload first, RemainingTime time) {
        Attempt at(FileProgress progress) {
            return new Attempt(known.withProgress(progress), first, time);
        }
    }

    private IntakeResult readFrom(Practice practice, Attempt attempt, InputStream bytes) throws IOException {
        FileProgressStore.KnownFile known = attempt.known();
        Instant at = known.upload().at();
        LoggedAdjudicationFactory log = FileIntake.logFactory(practice, known.file(), at);
        try (AdjudicationBatcher batcher = new AdjudicationBatcher(batch -> store(practice, batch, at));
                RemittanceReader reader = reader(known, bytes)) {
            LedgerRowBatcher rows =
                    new LedgerRowBatcher(batch -> ledger.record(practice.keys(), attempt.first(), batch));
            FileIntake intake = new FileIntake(practice, log, batcher, rows);
            known.progress().ifPresent(intake::resume);
            return readClaims(practice, attempt, intake, reader);
        }
    }

    /// Logs and stores a batch at the same time.
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

    private IntakeResult readClaims(Practice practice, Attempt initial, FileIntake intake, RemittanceReader reader)
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

    private IntakeResult finish(Practice practice, Attempt attempt, FileIntake intake, FileSummary summary) {
        FileProgressStore.KnownFile known = attempt.known();
        FirstUpload first = attempt.first();
        LedgerRow.Sums total = intake.finish(summary);
        FileProblemNotice notice = intake.problemNotice(practice.id(), summary);
        FirstUpload finished = first.finished(summary.status(), total);
        switch (summary.status()) {
            case REJECTED -> bus.publishRemittanceRejected(notice);
            case PARTIAL -> bus.publishRemittancePartial(notice);
            case READ -> contentHashes.finish(practice.keys(), known, finished);
        }
        if (!first.isFile(known.file())) {
            recordCopy(practice, known, finished);
        }
        if (!files.finish(practice.keys(), known, summary.status())) {
            return new IntakeResult.Overtaken();
        }
        closeUnread(practice, known);
        return new IntakeResult.Ingested(summary.status(), total.claims(), total.deniedClaims());
    }

    /// An upload that was not known before this attempt neither waited nor was given up.
    private void closeUnread(Practice practice, FileProgressStore.KnownFile known) {
        if (known.version() > 0) {
            unread.close(practice.keys(), known.file(), known.upload());
        }
    }
}
