package health.overturn.remittance.x12;

/// Finds where a segment ends and where its elements do, eight bytes at a time.
final class SegmentScanner {
    /// Below it are blanks and control characters.
    private static final long FIRST_PLAIN = ByteWords.of((byte) '!');

    private final ReadBuffer window;
    private final Segment segment;
    private byte element;
    private byte terminator;
    private Delimiters delimiters = new Delimiters((byte) '*', (byte) ':', (byte) 0, (byte) '~');

    SegmentScanner(ReadBuffer window, Segment segment) {
        this.window = window;
        this.segment = segment;
    }

    void use(Delimiters found) {
        delimiters = found;
        element = found.element();
        terminator = found.terminator();
        segment.componentSeparator = found.component();
    }

    /// Takes the segment at the window's position and moves behind it; false, and nothing moved, if its end is not in
    /// sight.
    boolean scan() {
        byte[] bytes = window.bytes;
        int[] bounds = segment.bounds;
        int limit = window.limit;
        long elements = ByteWords.of(element);
        long ends = ByteWords.of(terminator);
        long unusual = 0;
        int found = 0;
        bounds[0] = window.position - 1;
        for (int i = window.position; i < limit; i += Long.BYTES) {
            long word = ByteWords.at(bytes, i);
            long marks = ByteWords.zeros(word ^ elements) | ByteWords.zeros(word ^ ends);
            long odd = (word - FIRST_PLAIN | word) & ByteWords.HIGH_BITS & ~marks;
            for (; marks != 0; marks &= marks - 1) {
                int bit = Long.numberOfTrailingZeros(marks);
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
                if (found > Segment.MAXIMUM_ELEMENTS) {
                    found--;
                }
            }
            unusual |= odd;
        }
        return false;
    }

    /// Takes everything up to an index as one segment and moves behind the byte there.
    void takeUpTo(int end) {
        segment.bounds[0] = window.position - 1;
        finish(split(window.position, end), end, true);
        window.position = Math.min(end + 1, window.limit);
    }

    private void finish(int found, int end, boolean unusual) {
        segment.elements = found - 1;
        segment.extended = false;
        segment.control = false;
        segment.padded = false;
        if (unusual) {
            inspect(end);
        }
        segment.settle();
        window.position = end + 1;
    }

    /// Splits again with a plain loop; returns the number of bounds.
    private int split(int from, int end) {
        int found = 0;
        for (int i = from; i < end; i++) {
            if (window.bytes[i] == element && found < Segment.MAXIMUM_ELEMENTS) {
                segment.bounds[++found] = i;
            }
        }
        segment.bounds[++found] = end;
        return found;
    }

    /// Looks at every byte of a segment that has unusual ones; takes line ends out.
    private void inspect(int end) {
        byte[] bytes = window.bytes;
        int from = segment.bounds[0] + 1;
        int to = from;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (Bytes.isLineEnd(b) && b != element) {
                continue;
            }
            if (b < 0) {
                segment.extended = true;
            } else if (b == ' ') {
                segment.padded = true;
            } else if (b < ' ' && !isDelimiter(b)) {
                segment.control = true;
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
