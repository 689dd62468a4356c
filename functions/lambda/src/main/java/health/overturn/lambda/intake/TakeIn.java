package health.overturn.lambda.intake;

import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.FileNotice;
import health.overturn.lambda.event.Upload;
import health.overturn.lambda.records.Facts;
import health.overturn.lambda.store.ClaimStore;
import health.overturn.lambda.store.Parallel;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.reader.RemittanceReader;
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
public final class TakeIn {
    private final Practices practices;
    private final ClaimStore claims;
    private final Ledger ledger;
    private final Files files;
    private final Contents contents;
    private final IntakeBucket bucket;
    private final Facts facts;
    private final Bus bus;

    /// @param buckets where uploads are, and where what they say is logged
    public TakeIn(Table table, Practices practices, Buckets buckets, Bus bus) {
        this.practices = practices;
        this.claims = new ClaimStore(table);
        this.ledger = new Ledger(table);
        this.files = new Files(table);
        this.contents = new Contents(table);
        this.bucket = buckets.uploads();
        this.facts = buckets.facts();
        this.bus = bus;
    }

    /// Where uploads are, and where what they say of claims is kept for measuring.
    public record Buckets(IntakeBucket uploads, Facts facts) {}

    public Outcome takeIn(Arrival.Created created, TimeLeft time) {
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
        Files.Known known = files.find(practice.get().keys(), file).orElseGet(() -> Files.Known.fresh(file, upload));
        return known.done() ? new Outcome.Known(file) : read(practice.get(), known, time);
    }

    public Outcome goOn(Arrival.Continued continued, TimeLeft time) {
        Optional<Practice> practice = practices.find(continued.practice());
        Optional<Files.Known> known = practice.flatMap(found -> files.find(found.keys(), continued.file()));
        if (practice.isEmpty() || known.isEmpty()) {
            return new Outcome.Gone();
        }
        return known.get().done() ? new Outcome.Known(continued.file()) : read(practice.get(), known.get(), time);
    }

    private Outcome refuse(String file, Upload upload, String reason) {
        ledger.recordRefused(file, upload, reason);
        bus.uploadRefused(file, reason);
        return new Outcome.Refused(reason);
    }

    private Outcome read(Practice practice, Files.Known known, TimeLeft time) {
        try (Content content = new Content(bucket, known.upload())) {
            Optional<Files.Known> hashed = hashed(known, content);
            if (hashed.isEmpty()) {
                return new Outcome.Gone();
            }
            Original original = contents.original(practice.keys(), hashed.get());
            if (original.done().isPresent()) {
                return copy(practice, hashed.get(), original);
            }
            Optional<InputStream> bytes = content.open(hashed.get()
                    .progress()
                    .map(progress -> progress.reader().offset())
                    .orElse(0L));
            return bytes.isEmpty()
                    ? new Outcome.Gone()
                    : read(practice, new Pass(hashed.get(), original, time), bytes.get());
        } catch (IOException failure) {
            throw new UncheckedIOException("file " + known.file() + ": to be read was expected", failure);
        }
    }

    private static Optional<Files.Known> hashed(Files.Known known, Content content) throws IOException {
        return known.content().isEmpty() ? content.hash().map(known::withContent) : Optional.of(known);
    }

    private Outcome copy(Practice practice, Files.Known known, Original original) {
        Original.Done done = original.done().orElseThrow();
        if (!original.is(known.file())) {
            recordCopy(practice, known, original);
        }
        files.finish(practice.keys(), known, done.status());
        return new Outcome.Known(original.file());
    }

    private void recordCopy(Practice practice, Files.Known known, Original original) {
        Upload upload = known.upload();
        Original copy = new Original(known.file(), upload.key(), upload.at(), Optional.empty());
        ledger.recordCopy(practice.keys(), copy, original);
    }

    /// One invocation's work on a file.
    private record Pass(Files.Known known, Original original, TimeLeft time) {
        Pass at(Progress reached) {
            return new Pass(known.at(reached), original, time);
        }
    }

    private Outcome read(Practice practice, Pass pass, InputStream bytes) throws IOException {
        Files.Known known = pass.known();
        Instant at = known.upload().at();
        LoggedAdjudicationFactory log = FileIntake.log(practice, known.file(), at);
        try (Stretches stretches = new Stretches(stretch -> store(practice, stretch, at));
                RemittanceReader reader = reader(known, bytes)) {
            FileIntake intake = new FileIntake(
                    practice, log, stretches, row -> ledger.record(practice.keys(), pass.original(), row));
            known.progress().ifPresent(intake::goOn);
            return read(practice, pass, intake, reader);
        }
    }

    /// Logs a stretch while it is stored.
    private void store(Practice practice, List<Answered> stretch, Instant at) {
        Parallel.all(List.<Callable<Boolean>>of(
                () -> {
                    facts.put(stretch.stream().map(Answered::line).toList());
                    return true;
                },
                () -> {
                    claims.take(practice, stretch.stream().map(Answered::taken).toList(), at);
                    return true;
                }));
    }

    private Outcome read(Practice practice, Pass begun, FileIntake intake, RemittanceReader reader) throws IOException {
        Pass pass = begun;
        FileIntake.Reached reached = intake.read(reader, pass.time());
        while (reached == FileIntake.Reached.CHECKPOINT) {
            Progress progress = intake.progress(reader);
            if (!files.save(practice.keys(), pass.known(), progress)) {
                return new Outcome.Overtaken();
            }
            pass = pass.at(progress);
            reached = intake.read(reader, pass.time());
        }
        return reached == FileIntake.Reached.END
                ? finish(practice, pass, intake, reader.summary())
                : pause(practice, pass.known(), intake.progress(reader));
    }

    private static RemittanceReader reader(Files.Known known, InputStream bytes) throws IOException {
        return known.progress().isPresent()
                ? RemittanceReader.resume(bytes, known.progress().get().reader())
                : RemittanceReader.of(bytes);
    }

    private Outcome pause(Practice practice, Files.Known known, Progress progress) {
        if (!files.save(practice.keys(), known, progress)) {
            return new Outcome.Overtaken();
        }
        bus.remittanceContinued(practice.id(), known.file(), known.version() + 1);
        Remittance row = progress.row();
        return new Outcome.ToBeContinued(
                progress.total().claims() + (row == null ? 0 : row.sums().claims()));
    }

    private Outcome finish(Practice practice, Pass pass, FileIntake intake, FileSummary summary) {
        Files.Known known = pass.known();
        Original original = pass.original();
        Remittance.Sums total = intake.finish(summary);
        FileNotice notice = intake.notice(practice.id(), summary);
        Original done = original.as(summary.status(), total);
        switch (summary.status()) {
            case REJECTED -> bus.remittanceRejected(notice);
            case PARTIAL -> bus.remittancePartial(notice);
            case READ -> contents.finish(practice.keys(), known, done);
        }
        if (!original.is(known.file())) {
            recordCopy(practice, known, done);
        }
        return files.finish(practice.keys(), known, summary.status())
                ? new Outcome.TakenIn(summary.status(), total.claims(), total.deniedClaims())
                : new Outcome.Overtaken();
    }
}
