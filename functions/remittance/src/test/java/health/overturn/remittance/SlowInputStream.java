package health.overturn.remittance;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A stream that returns at most a given number of bytes per read.
final class SlowInputStream extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int maxBytes;

    SlowInputStream(byte[] bytes, int maxBytes) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, Math.min(maxBytes, length));
    }
}
