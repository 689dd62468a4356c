package health.overturn.table.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads SQLite's write-ahead log to find where it is damaged. https://sqlite.org/fileformat2.html#the_write_ahead_log
///
/// SQLite itself ends at the first frame whose checksum is wrong, and says nothing. A frame that a process was writing
/// when it ended looks the same, so only the number of commits tells whether that lost any.
final class LogFrames {
    private static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int SUMMED_FRAME_BYTES = 8;
    private static final int MAGIC = 0x377F0682;

    private final ByteBuffer bytes;
    private int sum1;
    private int sum2;

    private LogFrames(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Returns the first frame that SQLite does not read although it belongs to the log, as "frame 2 at byte 8248
    /// differs from its checksum"; empty where there is none.
    static Optional<String> firstDamage(Path log) {
        try {
            byte[] bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            return bytes.length == 0 ? Optional.empty() : new LogFrames(ByteBuffer.wrap(bytes)).find();
        } catch (IOException e) {
            throw StoreException.failed("could not read %s; make it readable".formatted(log), e);
        }
    }

    private Optional<String> find() {
        if (bytes.limit() < HEADER_BYTES || (bytes.getInt(0) & ~1) != MAGIC || !headerIsSound()) {
            return Optional.of("its header is damaged");
        }
        int pageBytes = bytes.getInt(8);
        int frameBytes = FRAME_HEADER_BYTES + pageBytes;
        int frame = 1;
        for (int at = HEADER_BYTES; at + frameBytes <= bytes.limit(); at += frameBytes) {
            boolean isOfThisLog = bytes.getLong(at + 8) == bytes.getLong(16); // the salts
            if (!isOfThisLog) {
                return Optional.empty(); // left over from before the log began anew
            }
            if (!frameIsSound(at, pageBytes)) {
                return Optional.of("frame %d at byte %d differs from its checksum".formatted(frame, at));
            }
            frame++;
        }
        return Optional.empty();
    }

    private boolean headerIsSound() {
        add(0, HEADER_BYTES - 8);
        return sum1 == bytes.getInt(24) && sum2 == bytes.getInt(28);
    }

    private boolean frameIsSound(int at, int pageBytes) {
        add(at, SUMMED_FRAME_BYTES);
        add(at + FRAME_HEADER_BYTES, pageBytes);
        return sum1 == bytes.getInt(at + 16) && sum2 == bytes.getInt(at + 20);
    }

    /// Adds bytes to the running checksum, in the byte order that the first number of the log tells.
    private void add(int from, int length) {
        ByteOrder order = (bytes.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer words = bytes.duplicate().order(order);
        for (int at = from; at < from + length; at += 8) {
            sum1 += words.getInt(at) + sum2;
            sum2 += words.getInt(at + 4) + sum1;
        }
    }
}
