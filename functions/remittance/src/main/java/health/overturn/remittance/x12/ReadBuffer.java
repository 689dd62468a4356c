package health.overturn.remittance.x12;

import java.io.IOException;

/// The part of the content that is in memory.
final class ReadBuffer {
    /// Bytes kept free at the end, so that eight can be read at once anywhere.
    private static final int SLACK = 8;

    final byte[] bytes;
    /// The next byte to look at.
    int position;
    /// The end of what was read.
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

    /// Whether nothing follows what is in memory.
    boolean ended() {
        return ended;
    }

    /// Whether the window can hold no more from its position on.
    boolean full() {
        return position == 0 && limit == bytes.length - SLACK;
    }

    /// Moves what is left to the front and reads until the window is full or the source ends.
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

    /// Has at least so many bytes in sight, if the source has them.
    void require(int count) throws IOException {
        if (limit - position < count && !ended) {
            fill();
        }
    }

    /// Goes on with the next entry of the source.
    void restart() {
        ended = false;
    }
}
