package health.overturn.remittance.x12;

/// Finds the end of a segment and the bounds of its elements, eight bytes at a time.
final class SegmentScanner {
    /// The lowest byte that is neither a blank nor a control character.
    private static final long FIRST_PLAIN = ByteWords.of((byte) '!');

    private final ReadBuffer buffer;
    private final Segment segment;
    private byte element;
    private byte terminator;
    private Delimiters delimiters = new Delimiters((byte) '*', (byte) ':', (byte) 0, (byte) '~');

    SegmentScanner(ReadBuffer buffer, Segment segment) {
        this.buffer = buffer;
        this.segment = segment;
    }

    void setDelimiters(Delimiters found) {
        delimiters = found;
        element = found.element();
        terminator = found.terminator();
        segment.componentSeparator = found.component();
    }

    /// Scans the segment at the buffer's position and moves the position after it. Returns false and moves nothing if
    /// the end of the segment is not in the buffer.
    boolean scan() {
        byte[] bytes = buffer.bytes;
        int[] bounds = segment.bounds;
        int limit = buffer.limit;
        long elements = ByteWords.of(element);
        long terminators = ByteWords.of(terminator);
        long unusual = 0;
        int found = 0;
        bounds[0] = buffer.position - 1;
        for (int i = buffer.position; i < limit; i += Long.BYTES) {
            long word = ByteWords.at(bytes, i);
            long delimiterBits = ByteWords.zeros(word ^ elements) | ByteWords.zeros(word ^ terminators);
            long odd = (word - FIRST_PLAIN | word) & ByteWords.HIGH_BITS & ~delimiterBits;
            for (; delimiterBits != 0; delimiterBits &= delimiterBits - 1) {
                int bit = Long.numberOfTrailingZeros(delimiterBits);
                int at = i + (bit >>> 3);
                if (at >= limit) {
                    return false;
                }
                bounds[++found] = at;
                if (bytes[at] == terminator) {
                    unusual |= odd & (1L << bit) - 1;
                    finish(found, at, unusual != 0);
                    return true;
                }
                if (found > Segment.MAX_ELEMENTS) {
                    found--;
                }
            }
            unusual |= odd;
        }
        return false;
    }

    /// Takes all bytes up to an index as one segment and moves the position after the byte at the index.
    void takeUpTo(int end) {
        segment.bounds[0] = buffer.position - 1;
        finish(split(buffer.position, end), end, true);
        buffer.position = Math.min(end + 1, buffer.limit);
    }

    private void finish(int found, int end, boolean unusual) {
        segment.elements = found - 1;
        segment.nonAscii = false;
        segment.controlCharacters = false;
        segment.blanks = false;
        if (unusual) {
            inspect(end);
        }
        segment.updateBounds();
        buffer.position = end + 1;
    }

    /// Splits a range of bytes with a plain loop and returns the number of bounds.
    private int split(int from, int end) {
        int found = 0;
        for (int i = from; i < end; i++) {
            if (buffer.bytes[i] == element && found < Segment.MAX_ELEMENTS) {
                segment.bounds[++found] = i;
            }
        }
        segment.bounds[++found] = end;
        return found;
    }

    /// Inspects every byte of a segment that has blanks, control characters or non-ASCII bytes, and removes line ends.
    private void inspect(int end) {
        byte[] bytes = buffer.bytes;
        int from = segment.bounds[0] + 1;
        int to = from;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (Bytes.isLineEnd(b) && b != element) {
                continue;
            }
            if (b < 0) {
                segment.nonAscii = true;
            } else if (b == ' ') {
                segment.blanks = true;
            } else if (b < ' ' && !isDelimiter(b)) {
                segment.controlCharacters = true;
            }
            bytes[to++] = b;
        }
        if (to < end) {
            segment.elements = split(from, to) - 1;
        }
    }

    private boolean isDelimiter(byte b) {
        return b == element || b == delimiters.component() || b == delimiters.repetition();
    }
}
