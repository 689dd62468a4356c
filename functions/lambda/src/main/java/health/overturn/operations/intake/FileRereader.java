package health.overturn.operations.intake;

import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.practice.Practice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads files again that were taken in before, claim by claim as the intake did, judged by today's code
/// tables. The ledger and the log of adjudications stay as they are.
public final class FileRereader {
    private final FileProgressStore files;
    private final IntakeBucket bucket;

    public FileRereader(FileProgressStore files, IntakeBucket bucket) {
        this.files = files;
        this.bucket = bucket;
    }

    /// What a reading came to.
    public sealed interface RereadResult {
        /// All of the file, or the rest of it, was read.
        record Complete() implements RereadResult {}

        /// Time ran short, or so much was done that its loss would hurt.
        ///
        /// @param checkpoint where to go on
        record Partial(String checkpoint) implements RereadResult {}

        /// The file is not there any more, was overwritten, or has not been taken in whole yet.
        record Missing() implements RereadResult {}
    }

    /// @param stretches takes some claims at a time, up to three times at once
    public RereadResult read(
            Practice practice, FilePosition file, Consumer<List<IncomingAdjudication>> batches, RemainingTime time) {
        Optional<FileProgress> from =
                file.checkpoint().isEmpty() ? Optional.empty() : Optional.of(FileProgressJson.read(file.checkpoint()));
        Optional<FileProgressStore.KnownFile> known =
                files.find(practice.keys(), file.id()).filter(FileProgressStore.KnownFile::done);
        Optional<InputStream> bytes = known.flatMap(found -> bucket.open(
                found.upload(), from.map(progress -> progress.reader().offset()).orElse(0L)));
        if (bytes.isEmpty()) {
            return new RereadResult.Missing();
        }
        LoggedAdjudicationFactory log = FileIntake.logFactory(
                practice, file.id(), known.orElseThrow().upload().at());
        try (AdjudicationBatcher batcher = new AdjudicationBatcher(batches);
                RemittanceReader reader = reader(bytes.get(), from)) {
            FileIntake intake = new FileIntake(practice, log, batcher, row -> {});
            from.ifPresent(intake::resume);
            return intake.read(reader, time) == FileIntake.StopReason.END
                    ? new RereadResult.Complete()
                    : new RereadResult.Partial(FileProgressJson.write(intake.progress(reader)));
        } catch (IOException failure) {
            throw new UncheckedIOException("file " + file.id() + ": to be read was expected", failure);
        }
    }

    /// A file, and where in it to go on.
    ///
    /// @param checkpoint empty to begin
    public record FilePosition(String id, String checkpoint) {}

    private static RemittanceReader reader(InputStream bytes, Optional<FileProgress> from) throws IOException {
        return from.isPresent() ? RemittanceReader.resume(bytes, from.get().reader()) : RemittanceReader.of(bytes);
    }
}
