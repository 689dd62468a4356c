package health.overturn.remittance.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The plain bytes of a file, entry by entry; a file that is not packed has one.
///
/// A fault of the archive ends the content and is told by [#error]; a fault of the stream beneath it is thrown.
public final class ArchiveContent {
    /// What a packed file may become.
    ///
    /// @param bytes unpacked bytes, over all entries
    /// @param ratio unpacked bytes per packed byte
    /// @param entries entries of a zip
    public record ArchiveLimits(long bytes, int ratio, int entries) {
        static final ArchiveLimits NONE = new ArchiveLimits(Long.MAX_VALUE, Integer.MAX_VALUE, 1);
    }

    /// Why an archive was not read to its end.
    public enum ArchiveError {
        DAMAGED,
        TOO_LARGE,
        TOO_MANY_ENTRIES
    }

    /// Below this many unpacked bytes no ratio is asked for: a small repetitive file packs very well.
    private static final long MIN_BYTES_FOR_RATIO = 4L * 1024 * 1024;

    private final PackedBytes packed;
    private final ArchiveLimits limits;
    private InputStream in;
    private @Nullable ZipInputStream zip;
    private final boolean isPacked;
    private @Nullable ArchiveError error;
    private long unpacked;
    private int entries;

    private ArchiveContent(PackedBytes packed, ArchiveLimits limits) throws IOException {
        this.packed = packed;
        this.limits = limits;
        this.in = packed;
        this.isPacked = packed.isGzip() || packed.isZip();
        if (isPacked) {
            open();
        }
    }

    /// A file that may be packed.
    public static ArchiveContent of(InputStream in, ArchiveLimits limits) throws IOException {
        return new ArchiveContent(new PackedBytes(in), limits);
    }

    /// A part of a file that is not packed, whatever its first bytes look like.
    public static ArchiveContent plain(InputStream in) throws IOException {
        return new ArchiveContent(PackedBytes.ofPlain(in), ArchiveLimits.NONE);
    }

    private void open() throws IOException {
        try {
            if (packed.isGzip()) {
                in = new GZIPInputStream(packed);
            } else {
                zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
                in = zip;
                nextEntry();
            }
        } catch (ZipException | EOFException e) {
            recordDamage(e);
        }
    }

    public boolean isPacked() {
        return isPacked;
    }

    /// Why the content ended before its end, if it did.
    public @Nullable ArchiveError error() {
        return error;
    }

    /// Reads on in the entry; -1 at its end.
    public int read(byte[] into, int offset, int length) throws IOException {
        if (error != null) {
            return -1;
        }
        if (!isPacked) {
            return in.read(into, offset, length);
        }
        try {
            int read = in.read(into, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > limits.bytes()
                    || (unpacked > MIN_BYTES_FOR_RATIO && unpacked / limits.ratio() > packed.count())) {
                error = ArchiveError.TOO_LARGE;
                return -1;
            }
            return read;
        } catch (ZipException | EOFException e) {
            recordDamage(e);
            return -1;
        }
    }

    private void recordDamage(IOException e) throws IOException {
        if (packed.sourceFailed()) {
            throw e;
        }
        error = ArchiveError.DAMAGED;
    }

    /// Moves to the next entry; false where there is none.
    public boolean nextEntry() throws IOException {
        if (zip == null || error != null) {
            return false;
        }
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    return countEntry();
                }
            }
        } catch (ZipException | EOFException e) {
            recordDamage(e);
        }
        return false;
    }

    private boolean countEntry() {
        entries++;
        if (entries > limits.entries()) {
            error = ArchiveError.TOO_MANY_ENTRIES;
            return false;
        }
        return true;
    }

    /// Passes over unpacked bytes, over the ends of entries too.
    public void skip(long count) throws IOException {
        byte[] discarded = new byte[64 * 1024];
        long remaining = count;
        while (remaining > 0) {
            int read = read(discarded, 0, (int) Math.min(discarded.length, remaining));
            if (read < 0 && !nextEntry()) {
                return;
            }
            remaining -= Math.max(0, read);
        }
    }

    public void close() throws IOException {
        in.close();
    }
}
