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

    private final ReadBuffer window;
    private final Segment segment;
    private final SegmentScanner scanner;
    private @Nullable Delimiters delimiters;
    private int ordinal;
    private boolean regularHeader;
    private String lead = "";
    private boolean begun;

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
        this.window = new ReadBuffer(source, Math.max(size, 4 * IsaHeader.LOOKAHEAD), offset);
        this.segment = new Segment(window.bytes);
        this.scanner = new SegmentScanner(window, segment);
        this.ordinal = ordinal;
        this.begun = offset > 0;
        use(delimiters);
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
    public boolean endsLines() {
        return delimiters != null && Bytes.isLineEnd(delimiters.terminator());
    }

    /// The first bytes that were skipped, up to eight.
    public String lead() {
        return lead;
    }

    /// The offset of the next byte.
    public long offset() {
        return window.offset(window.position);
    }

    /// Forgets the delimiters: what follows must be an ISA.
    public void leaveInterchange() {
        use(null);
    }

    /// Goes on with the source's next entry, which starts anew.
    public void nextEntry() {
        window.restart();
        begun = false;
        use(null);
    }

    public Event next() throws IOException {
        skipBlanks();
        if (window.position == window.limit) {
            segment.place(ordinal, offset());
            return Event.END;
        }
        window.require(IsaHeader.LOOKAHEAD);
        if (IsaHeader.startsAt(window.bytes, window.position, window.limit)) {
            IsaHeader header = IsaHeader.read(window.bytes, window.position, window.limit);
            if (header != null) {
                return interchange(header);
            }
        }
        return delimiters == null ? skip() : scan();
    }

    private void skipBlanks() throws IOException {
        if (!begun) {
            begun = true;
            window.require(3);
            skipByteOrderMark();
        }
        byte[] bytes = window.bytes;
        while (true) {
            while (window.position < window.limit && Bytes.isBlank(bytes[window.position])) {
                window.position++;
            }
            if (window.position < window.limit || window.ended()) {
                return;
            }
            window.fill();
        }
    }

    private void skipByteOrderMark() {
        byte[] bytes = window.bytes;
        int at = window.position;
        if (window.limit - at >= 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF) {
            window.position += 3;
        }
    }

    private Event interchange(IsaHeader header) {
        use(header.delimiters());
        regularHeader = header.regular();
        segment.place(++ordinal, offset());
        scanner.takeUpTo(header.end());
        return Event.INTERCHANGE;
    }

    private Event scan() throws IOException {
        segment.place(++ordinal, offset());
        if (scanner.scan()) {
            return Event.SEGMENT;
        }
        if (!window.ended()) {
            window.fill();
            if (scanner.scan()) {
                return Event.SEGMENT;
            }
        }
        if (window.ended()) {
            scanner.takeUpTo(window.limit);
            return Event.UNFINISHED;
        }
        return passOver();
    }

    private Event passOver() throws IOException {
        byte terminator = Objects.requireNonNull(delimiters).terminator();
        while (true) {
            while (window.position < window.limit) {
                if (window.bytes[window.position++] == terminator) {
                    return Event.TOO_LONG;
                }
            }
            if (window.ended()) {
                return Event.TOO_LONG;
            }
            window.fill();
        }
    }

    private Event skip() throws IOException {
        segment.place(ordinal, offset());
        lead = new String(window.bytes, window.position, Math.min(8, window.limit - window.position), ISO_8859_1);
        window.position++;
        while (true) {
            window.require(IsaHeader.LOOKAHEAD);
            if (window.position >= window.limit || IsaHeader.mayStandAt(window.bytes, window.position, window.limit)) {
                return Event.SKIPPED;
            }
            window.position++;
        }
    }

    private void use(@Nullable Delimiters found) {
        delimiters = found;
        if (found != null) {
            scanner.use(found);
        }
    }
}
