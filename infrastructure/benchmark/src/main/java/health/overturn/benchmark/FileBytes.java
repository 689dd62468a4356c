package health.overturn.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file in memory, so that no disk is measured.
final class FileBytes {
    private final byte[] bytes;

    private FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileBytes of(Path file) throws IOException {
        return new FileBytes(Files.readAllBytes(file));
    }

    /// Returns the same file as imsweb can read it.
    FileBytes asImswebReadsIt() {
        return new FileBytes(
                ImswebForm.of(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
    }

    int length() {
        return bytes.length;
    }

    /// Opens a stream without locks. Some readers ask for one byte at a time, and the JDK's own stream would lock for
    /// each.
    InputStream open() {
        return new InputStream() {
            private int next;

            @Override
            public int read() {
                return next < bytes.length ? bytes[next++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next == bytes.length) {
                    return -1;
                }
                int count = Math.min(length, bytes.length - next);
                System.arraycopy(bytes, next, into, offset, count);
                next += count;
                return count;
            }

            @Override
            public int available() {
                return bytes.length - next;
            }
        };
    }

    @Override
    public String toString() {
        return "%,d bytes, hash %08x".formatted(bytes.length, Arrays.hashCode(bytes));
    }
}
