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
/// A fault of the archive ends the content and is told by [#trouble]; a fault of the stream beneath it is thrown.
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
    private static final long HARMLESS = 4L * 1024 * 1024;

    private final PackedBytes packed;
    private final ArchiveLimits caps;
    private InputStream in;
    private @Nullable ZipInputStream zip;
    private final boolean isPacked;
    private @Nullable ArchiveError trouble;
    private long unpacked;
    private int entries;

    private ArchiveContent(PackedBytes packed, ArchiveLimits caps) throws IOException {
        this.packed = packed;
        this.caps = caps;
        this.in = packed;
        this.isPacked = packed.startsGzip() || packed.startsZip();
        if (isPacked) {
            open();
        }
    }

    /// A file that may be packed.
    public static ArchiveContent of(InputStream in, ArchiveLimits caps) throws IOException {
        return new ArchiveContent(new PackedBytes(in), caps);
    }

    /// A part of a file that is not packed, whatever its first bytes look like.
    public static ArchiveContent plain(InputStream in) throws IOException {
        return new ArchiveContent(PackedBytes.unlooked(in), ArchiveLimits.NONE);
    }

    private void open() throws IOException {
        try {
            if (packed.startsGzip()) {
                in = new GZIPInputStream(packed);
            } else {
                zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
                in = zip;
                nextEntry();
            }
        } catch (ZipException | EOFException damaged) {
            fail(damaged);
        }
    }

    public boolean isPacked() {
        return isPacked;
    }

    /// Why the content ended before its end, if it did.
    public @Nullable ArchiveError trouble() {
        return trouble;
    }

    /// Reads on in the entry; -1 at its end.
    public int read(byte[] into, int offset, int length) throws IOException {
        if (trouble != null) {
            return -1;
        }
        if (!isPacked) {
            return in.read(into, offset, length);
        }
        try {
            int read = in.read(into, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > caps.bytes() || (unpacked > HARMLESS && unpacked / caps.ratio() > packed.count())) {
                trouble = ArchiveError.TOO_LARGE;
                return -1;
            }
            return read;
        } catch (ZipException | EOFException damaged) {
            fail(damaged);
            return -1;
        }
    }

    private void fail(IOException damaged) throws IOException {
        if (packed.failed()) {
            throw damaged;
        }
        trouble = ArchiveError.DAMAGED;
    }

    /// Moves to the next entry; false where there is none.
    public boolean nextEntry() throws IOException {
        if (zip == null || trouble != null) {
            return false;
        }
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    return countEntry();
                }
            }
        } catch (ZipException | EOFException damaged) {
            fail(damaged);
        }
        return false;
    }

    private boolean countEntry() {
        entries++;
        if (entries > caps.entries()) {
            trouble = ArchiveError.TOO_MANY_ENTRIES;
            return false;
        }
        return true;
    }

    /// Passes over unpacked bytes, over the ends of entries too.
    public void skip(long count) throws IOException {
        byte[] passed = new byte[64 * 1024];
        long left = count;
        while (left > 0) {
            int read = read(passed, 0, (int) Math.min(passed.length, left));
            if (read < 0 && !nextEntry()) {
                return;
            }
            left -= Math.max(0, read);
        }
    }

    public void close() throws IOException {
        in.close();
    }
}
