package health.overturn.remittance.x12;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of bytes into segments, in one buffer of fixed size.
///
/// Line ends inside a segment are taken out, unless a line end is the terminator; blanks around one do not count.
public final class SegmentReader {
    /// Where bytes come from; -1 at the end.
    public interface Source {
        int read(byte[] into, int offset, int length) throws IOException;
    }

    /// What [#next] came upon.
    public enum Event {
        /// An ISA; its delimiters hold from here.
        INTERCHANGE,
        SEGMENT,
        /// Bytes that belong to no interchange.
        SKIPPED,
        /// A segment longer than the buffer; it is passed over.
        TOO_LONG,
        /// The content ends inside this segment.
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

    /// @param size the bytes that the longest segment may have; at least 4096
    public SegmentReader(Source source, int size) {
        this(source, size, null, 0, 0);
    }

    /// Goes on where another reader stopped.
    ///
    /// @param delimiters of the interchange in which it stopped, if it did in one
    /// @param offset where in the content the source starts
    /// @param ordinal the last segment's ordinal
    public SegmentReader(Source source, int size, @Nullable Delimiters delimiters, long offset, int ordinal) {
        this.buffer = new ReadBuffer(source, Math.max(size, 4 * IsaHeader.LOOKAHEAD), offset);
        this.segment = new Segment(buffer.bytes);
        this.scanner = new SegmentScanner(buffer, segment);
        this.ordinal = ordinal;
        this.started = offset > 0;
        setDelimiters(delimiters);
    }

    /// The segment of the last event. After SKIPPED it is where the skipped bytes start.
    public Segment segment() {
        return segment;
    }

    /// The delimiters in use, absent between interchanges.
    public @Nullable Delimiters delimiters() {
        return delimiters;
    }

    /// Whether the last ISA had all its elements.
    public boolean hasRegularHeader() {
        return regularHeader;
    }

    /// Whether a line end is the terminator, which files often leave out after the last line.
    public boolean isTerminatedByLineEnd() {
        return delimiters != null && Bytes.isLineEnd(delimiters.terminator());
    }

    /// The first bytes that were skipped, up to eight.
    public String firstSkippedBytes() {
        return firstSkippedBytes;
    }

    /// The offset of the next byte.
    public long offset() {
        return buffer.offset(buffer.position);
    }

    /// Forgets the delimiters: what follows must be an ISA.
    public void leaveInterchange() {
        setDelimiters(null);
    }

    /// Goes on with the source's next entry, which starts anew.
    public void nextEntry() {
        buffer.restart();
        started = false;
        setDelimiters(null);
    }

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
