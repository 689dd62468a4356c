package health.overturn.remittance.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// The bytes as they are in the file: looked at, counted, and their own faults told from those of the archive in them.
final class PackedBytes extends InputStream {
    private static final int LONGEST_MAGIC = 4;

    private final PushbackInputStream in;
    private final byte[] start;
    private long count;
    private boolean failed;

    PackedBytes(InputStream in) throws IOException {
        this(in, in.readNBytes(LONGEST_MAGIC));
    }

    private PackedBytes(InputStream in, byte[] start) throws IOException {
        this.in = new PushbackInputStream(in, LONGEST_MAGIC);
        this.start = start;
        this.in.unread(start);
    }

    static PackedBytes unlooked(InputStream in) throws IOException {
        return new PackedBytes(in, new byte[0]);
    }

    boolean startsGzip() {
        return start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    }

    boolean startsZip() {
        return start.length == LONGEST_MAGIC && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /// Bytes taken so far.
    long count() {
        return count;
    }

    /// A fault came from the stream itself.
    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException fault) {
            failed = true;
            throw fault;
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
