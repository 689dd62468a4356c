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
/// Whatever the bytes are, a reading ends: what is not as the guide says becomes a [Problem] with its place, and what
/// follows is read if it can be. Only an [IOException] of the stream itself leaves [#next]. A gzip or zip is unpacked
/// on the way, within [ReadLimits]; positions count in the unpacked content. Not safe for several threads at once.
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

    /// Reads a file from its first byte, within [ReadLimits#DEFAULT].
    public static RemittanceReader of(InputStream in) throws IOException {
        return of(in, ReadLimits.DEFAULT);
    }

    public static RemittanceReader of(InputStream in, ReadLimits limits) throws IOException {
        return new RemittanceReader(ArchiveContent.of(in, limits.archiveLimits()), limits, ReaderCheckpoint.START);
    }

    /// Goes on where another reader of the same file stopped.
    ///
    /// @param in starts at [ReaderCheckpoint#offset] of the file
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

    /// The next record, or null at the end of the file.
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

    /// Where to go on after the record that [#next] gave last.
    public ReaderCheckpoint checkpoint() {
        ReaderCheckpoint current = results.checkpoint();
        return content.isPacked() ? current.packed() : current;
    }

    /// What became of the file; complete once [#next] gave null.
    public FileSummary summary() {
        return results.totals().summary();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
