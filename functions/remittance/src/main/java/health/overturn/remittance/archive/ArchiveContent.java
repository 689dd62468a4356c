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

/// The unpacked bytes of a gzip, zip or plain file, entry by entry; only a zip has more than one.
///
/// If the archive is damaged or exceeds a limit, the content ends and [#error] says why. A failure of the underlying
/// stream is thrown.
public final class ArchiveContent {
    /// Limits for a packed file.
    ///
    /// @param bytes maximum number of unpacked bytes, over all entries
    /// @param ratio maximum number of unpacked bytes per packed byte
    /// @param entries maximum number of entries of a zip
    public record ArchiveLimits(long bytes, int ratio, int entries) {
        static final ArchiveLimits NONE = new ArchiveLimits(Long.MAX_VALUE, Integer.MAX_VALUE, 1);
    }

    /// The reasons why an archive is not read to its end.
    public enum ArchiveError {
        DAMAGED,
        TOO_LARGE,
        TOO_MANY_ENTRIES
    }

    /// The ratio limit applies above this many unpacked bytes, because a small repetitive file packs very well.
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

    /// Opens a file that may be packed; its first bytes decide.
    public static ArchiveContent of(InputStream in, ArchiveLimits limits) throws IOException {
        return new ArchiveContent(new PackedBytes(in), limits);
    }

    /// Opens a part of a file that is not packed, whatever its first bytes are.
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

    /// The reason why the content ended early; null if it did not.
    public @Nullable ArchiveError error() {
        return error;
    }

    /// Reads bytes of the current entry into a buffer; returns their number, or -1 at the end of the entry.
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

    /// Moves to the next entry; returns false if there is none.
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

    /// Skips a number of unpacked bytes, across entries.
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
