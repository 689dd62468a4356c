package health.overturn.remittance.reader;

import health.overturn.remittance.FileSummary;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.archive.ArchiveContent;
import health.overturn.remittance.x12.SegmentReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads remittances from a stream, one record at a time, in bounded memory.
///
/// Reading ends for any input. A deviation from the guide becomes a [health.overturn.remittance.Problem] with its
/// position, and reading continues after it. [#next] throws only an [IOException] of the stream itself. Gzip and zip
/// files are unpacked within [ReadLimits]; positions refer to the unpacked file. Not thread-safe.
public final class RemittanceReader implements AutoCloseable {
    private final ArchiveContent content;
    private final SegmentReader segments;
    private final ReadResults results;
    private final FileLoop loop;
    private boolean ended;

    private RemittanceReader(ArchiveContent content, ReadLimits limits, ReaderCheckpoint checkpoint) {
        this.content = content;
        this.segments = new SegmentReader(
                content::read,
                limits.segmentBytes(),
                checkpoint.interchange() == null
                        ? null
                        : checkpoint.interchange().delimiters(),
                checkpoint.contentOffset(),
                checkpoint.segment());
        this.results = new ReadResults(limits, checkpoint);
        this.loop = new FileLoop(segments, results, limits, checkpoint);
    }

    /// Opens a file at its first byte, with [ReadLimits#DEFAULT].
    public static RemittanceReader of(InputStream in) throws IOException {
        return of(in, ReadLimits.DEFAULT);
    }

    /// Opens a file at its first byte.
    public static RemittanceReader of(InputStream in, ReadLimits limits) throws IOException {
        return new RemittanceReader(ArchiveContent.of(in, limits.archiveLimits()), limits, ReaderCheckpoint.START);
    }

    /// Resumes a file at a checkpoint of another reader, with [ReadLimits#DEFAULT].
    ///
    /// @param in the bytes of the file from [ReaderCheckpoint#offset] on
    public static RemittanceReader resume(InputStream in, ReaderCheckpoint checkpoint) throws IOException {
        ReadLimits limits = ReadLimits.DEFAULT;
        boolean packed = checkpoint.offset() != checkpoint.contentOffset();
        ArchiveContent content = packed || checkpoint.contentOffset() == 0
                ? ArchiveContent.of(in, limits.archiveLimits())
                : ArchiveContent.plain(in);
        if (packed) {
            content.skip(checkpoint.contentOffset());
        }
        RemittanceReader reader = new RemittanceReader(content, limits, checkpoint.withGiven(0));
        for (int given = 0; given < checkpoint.given(); given++) {
            reader.next();
        }
        return reader;
    }

    /// Reads the next record; null at the end of the file.
    public @Nullable RemittanceRecord next() throws IOException {
        while (results.isEmpty() && !ended) {
            readEvent();
        }
        return results.poll();
    }

    private void readEvent() throws IOException {
        SegmentReader.Event event = segments.next();
        if (event != SegmentReader.Event.END) {
            loop.accept(event);
            return;
        }
        loop.endEntry();
        if (content.nextEntry()) {
            segments.nextEntry();
            return;
        }
        ended = true;
        ArchiveContent.ArchiveError error = content.error();
        if (error != null) {
            loop.reportArchiveError(error);
        }
        loop.endFile();
    }

    /// The point after the record that [#next] returned last.
    public ReaderCheckpoint checkpoint() {
        ReaderCheckpoint current = results.checkpoint();
        return content.isPacked() ? current.packed() : current;
    }

    /// The result so far; final once [#next] has returned null.
    public FileSummary summary() {
        return results.totals().summary();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
