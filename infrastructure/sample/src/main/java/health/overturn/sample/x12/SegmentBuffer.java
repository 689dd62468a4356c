package health.overturn.sample.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A buffer of segments as bytes.
///
/// Callers write `:` between components, whatever the component delimiter is.
public final class SegmentBuffer {
    private final SampleDelimiters delimiters;
    private final Charset charset;
    private byte[] bytes = new byte[4096];
    private int length;
    private int count;

    public SegmentBuffer(SampleDelimiters delimiters, Charset charset) {
        this.delimiters = delimiters;
        this.charset = charset;
    }

    /// Adds one segment without its trailing empty elements.
    public void add(String id, String... elements) {
        putText(id);
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            put((byte) delimiters.element());
            putText(elements[i]);
        }
        endSegment();
    }

    /// Adds one segment verbatim: an ISA, whose elements keep their blanks and whose last element is the component
    /// delimiter.
    public void addVerbatim(String segment) {
        for (byte b : segment.getBytes(charset)) {
            put(b);
        }
        endSegment();
    }

    public int count() {
        return count;
    }

    public int length() {
        return length;
    }

    public SampleDelimiters delimiters() {
        return delimiters;
    }

    /// Writes all bytes and clears the buffer.
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
        count = 0;
    }

    private void endSegment() {
        put((byte) delimiters.terminator());
        for (int i = 0; i < delimiters.lineBreak().length(); i++) {
            put((byte) delimiters.lineBreak().charAt(i));
        }
        count++;
    }

    private void putText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                put((byte) delimiters.component());
            } else if (c < 0x80) {
                put((byte) c);
            } else {
                putNonAscii(text.substring(i, i + 1));
            }
        }
    }

    private void putNonAscii(String letter) {
        Charset encoding = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        for (byte b : letter.getBytes(encoding)) {
            put(b);
        }
    }

    private void put(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = b;
    }
}
