package health.overturn.remittance.x12;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Splits a stream of bytes into segments, in one buffer of fixed size.
///
/// Line ends inside a segment are removed, unless a line end is the terminator. Blanks between segments are ignored.
public final class SegmentReader {
    /// A source of bytes.
    public interface Source {
        /// Reads bytes into a buffer; returns their number, or -1 at the end.
        int read(byte[] into, int offset, int length) throws IOException;
    }

    /// The results of [#next].
    public enum Event {
        /// An ISA segment; its delimiters apply from here on.
        INTERCHANGE,
        SEGMENT,
        /// Bytes outside any interchange.
        SKIPPED,
        /// A segment longer than the buffer; it is skipped.
        TOO_LONG,
        /// A segment that the end of the file cuts off.
        UNFINISHED,
        END
    }

    private final ReadBuffer buffer;
    private final Segment segment;
    private final SegmentScanner scanner;
    private @Nullable Delimiters delimiters;
    private int ordinal;
    private boolean regularHeader;
    private String firstSkippedBytes = "";
    private boolean started;

    /// Starts at the first byte of a file.
    ///
    /// @param size maximum length of a segment in bytes; at least 4096
    public SegmentReader(Source source, int size) {
        this(source, size, null, 0, 0);
    }

    /// Resumes where another reader stopped.
    ///
    /// @param delimiters those of the current interchange; null between interchanges
    /// @param offset the offset in the file at which the source starts
    /// @param ordinal the ordinal of the last segment read
    public SegmentReader(Source source, int size, @Nullable Delimiters delimiters, long offset, int ordinal) {
        this.buffer = new ReadBuffer(source, Math.max(size, 4 * IsaHeader.LOOKAHEAD), offset);
        this.segment = new Segment(buffer.bytes);
        this.scanner = new SegmentScanner(buffer, segment);
        this.ordinal = ordinal;
        this.started = offset > 0;
        setDelimiters(delimiters);
    }

    /// The segment of the last event. After SKIPPED, it has the position of the first skipped byte.
    public Segment segment() {
        return segment;
    }

    /// The current delimiters; null between interchanges.
    public @Nullable Delimiters delimiters() {
        return delimiters;
    }

    /// Whether the last ISA has all its elements.
    public boolean hasRegularHeader() {
        return regularHeader;
    }

    /// Whether a line end is the terminator. Files often leave it out after the last line.
    public boolean isTerminatedByLineEnd() {
        return delimiters != null && Bytes.isLineEnd(delimiters.terminator());
    }

    /// The first skipped bytes as Latin-1; at most eight.
    public String firstSkippedBytes() {
        return firstSkippedBytes;
    }

    /// The offset of the next byte.
    public long offset() {
        return buffer.offset(buffer.position);
    }

    /// Clears the delimiters: an ISA must follow.
    public void leaveInterchange() {
        setDelimiters(null);
    }

    /// Continues with the next entry of the source, as with a new file.
    public void nextEntry() {
        buffer.restart();
        started = false;
        setDelimiters(null);
    }

    /// Reads the next segment or other event.
    public Event next() throws IOException {
        skipBlanks();
        if (buffer.position == buffer.limit) {
            segment.setPosition(ordinal, offset());
            return Event.END;
        }
        buffer.require(IsaHeader.LOOKAHEAD);
        if (IsaHeader.startsAt(buffer.bytes, buffer.position, buffer.limit)) {
            IsaHeader header = IsaHeader.read(buffer.bytes, buffer.position, buffer.limit);
            if (header != null) {
                return beginInterchange(header);
            }
        }
        return delimiters == null ? skipToInterchange() : scan();
    }

    private void skipBlanks() throws IOException {
        if (!started) {
            started = true;
            buffer.require(3);
            skipByteOrderMark();
        }
        byte[] bytes = buffer.bytes;
        while (true) {
            while (buffer.position < buffer.limit && Bytes.isBlank(bytes[buffer.position])) {
                buffer.position++;
            }
            if (buffer.position < buffer.limit || buffer.ended()) {
                return;
            }
            buffer.fill();
        }
    }

    private void skipByteOrderMark() {
        byte[] bytes = buffer.bytes;
        int at = buffer.position;
        if (buffer.limit - at >= 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF) {
            buffer.position += 3;
        }
    }

    private Event beginInterchange(IsaHeader header) {
        setDelimiters(header.delimiters());
        regularHeader = header.regular();
        segment.setPosition(++ordinal, offset());
        scanner.takeUpTo(header.end());
        return Event.INTERCHANGE;
    }

    private Event scan() throws IOException {
        segment.setPosition(++ordinal, offset());
        if (scanner.scan()) {
            return Event.SEGMENT;
        }
        if (!buffer.ended()) {
            buffer.fill();
            if (scanner.scan()) {
                return Event.SEGMENT;
            }
        }
        if (buffer.ended()) {
            scanner.takeUpTo(buffer.limit);
            return Event.UNFINISHED;
        }
        return skipLongSegment();
    }

    private Event skipLongSegment() throws IOException {
        byte terminator = Objects.requireNonNull(delimiters).terminator();
        while (true) {
            while (buffer.position < buffer.limit) {
                if (buffer.bytes[buffer.position++] == terminator) {
                    return Event.TOO_LONG;
                }
            }
            if (buffer.ended()) {
                return Event.TOO_LONG;
            }
            buffer.fill();
        }
    }

    private Event skipToInterchange() throws IOException {
        segment.setPosition(ordinal, offset());
        firstSkippedBytes =
                new String(buffer.bytes, buffer.position, Math.min(8, buffer.limit - buffer.position), ISO_8859_1);
        buffer.position++;
        while (true) {
            buffer.require(IsaHeader.LOOKAHEAD);
            if (buffer.position >= buffer.limit || IsaHeader.mayStartAt(buffer.bytes, buffer.position, buffer.limit)) {
                return Event.SKIPPED;
            }
            buffer.position++;
        }
    }

    private void setDelimiters(@Nullable Delimiters newDelimiters) {
        delimiters = newDelimiters;
        if (newDelimiters != null) {
            scanner.setDelimiters(newDelimiters);
        }
    }
}
