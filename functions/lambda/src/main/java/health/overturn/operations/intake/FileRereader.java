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

/// Reads files again that were ingested before, and judges their claims by today's code tables. The ledger and the
/// adjudication log stay unchanged.
public final class FileRereader {
    private final FileProgressStore files;
    private final IntakeBucket bucket;

    public FileRereader(FileProgressStore files, IntakeBucket bucket) {
        this.files = files;
        this.bucket = bucket;
    }

    /// How far the file was read.
    public sealed interface RereadResult {
        /// The file was read to its end.
        record Complete() implements RereadResult {}

        /// Reading stopped because the time ran out or a checkpoint was due.
        ///
        /// @param checkpoint where to resume
        record Partial(String checkpoint) implements RereadResult {}

        /// The object is missing or was overwritten, or the file has not been ingested to its end.
        record Missing() implements RereadResult {}
    }

    /// @param batches called with each batch of claims, by up to three threads at a time
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
            FileIntake intake = new FileIntake(practice, log, batcher, new LedgerRowBatcher(rows -> {}));
            from.ifPresent(intake::resume);
            return intake.read(reader, time) == FileIntake.StopReason.END
                    ? new RereadResult.Complete()
                    : new RereadResult.Partial(FileProgressJson.write(intake.progress(reader)));
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read file " + file.id() + " from the intake bucket", failure);
        }
    }

    /// @param checkpoint where in the file to start; empty for its beginning
    public record FilePosition(String id, String checkpoint) {}

    private static RemittanceReader reader(InputStream bytes, Optional<FileProgress> from) throws IOException {
        return from.isPresent() ? RemittanceReader.resume(bytes, from.get().reader()) : RemittanceReader.of(bytes);
    }
}
