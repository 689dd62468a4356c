package health.overturn.remittance.x12;

import java.io.IOException;

/// The part of a file that is in memory.
final class ReadBuffer {
    /// Unused bytes at the end, so that eight bytes can be read at once at any index.
    private static final int SLACK = 8;

    final byte[] bytes;
    /// The index of the next byte.
    int position;
    /// The index after the last byte read.
    int limit;

    private final SegmentReader.Source source;
    private long base;
    private boolean ended;

    ReadBuffer(SegmentReader.Source source, int size, long base) {
        this.source = source;
        this.bytes = new byte[size + SLACK];
        this.base = base;
    }

    long offset(int index) {
        return base + index;
    }

    /// Whether the source has no more bytes.
    boolean ended() {
        return ended;
    }

    /// Moves the unread bytes to the front and reads until the buffer is full or the source ends.
    void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            base += position;
            limit -= position;
            position = 0;
        }
        while (!ended && limit < bytes.length - SLACK) {
            int read = source.read(bytes, limit, bytes.length - SLACK - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        }
    }

    /// Makes at least this many bytes available, if the source has them.
    void require(int count) throws IOException {
        if (limit - position < count && !ended) {
            fill();
        }
    }

    /// Continues with the next entry of the source.
    void restart() {
        ended = false;
    }
}
