package health.overturn.remittance.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// The bytes of a file before unpacking.
///
/// Detects the archive format, counts the bytes read, and remembers whether the source itself failed, so that a failed
/// source is not taken for a damaged archive.
final class PackedBytes extends InputStream {
    private static final int MAX_MAGIC_LENGTH = 4;

    private final PushbackInputStream in;
    private final byte[] firstBytes;
    private long count;
    private boolean sourceFailed;

    PackedBytes(InputStream in) throws IOException {
        this(in, in.readNBytes(MAX_MAGIC_LENGTH));
    }

    private PackedBytes(InputStream in, byte[] firstBytes) throws IOException {
        this.in = new PushbackInputStream(in, MAX_MAGIC_LENGTH);
        this.firstBytes = firstBytes;
        this.in.unread(firstBytes);
    }

    static PackedBytes ofPlain(InputStream in) throws IOException {
        return new PackedBytes(in, new byte[0]);
    }

    boolean isGzip() {
        return firstBytes.length >= 2 && firstBytes[0] == 0x1F && firstBytes[1] == (byte) 0x8B;
    }

    boolean isZip() {
        return firstBytes.length == MAX_MAGIC_LENGTH
                && firstBytes[0] == 'P'
                && firstBytes[1] == 'K'
                && firstBytes[2] == 3
                && firstBytes[3] == 4;
    }

    /// The number of bytes read so far.
    long count() {
        return count;
    }

    /// Whether reading the source itself failed.
    boolean sourceFailed() {
        return sourceFailed;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            sourceFailed = true;
            throw e;
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
