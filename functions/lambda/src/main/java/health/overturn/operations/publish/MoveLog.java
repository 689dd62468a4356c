package health.overturn.operations.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.record.MoveJson;
import health.overturn.storage.record.RecordLog;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The move log. Many moves at once, as from files and cycles, become an object immediately. A few, as people make them
/// all day, are buffered in the table until the next snapshot.
public final class MoveLog {
    /// An object costs as much as 8 KB written to the table, and a buffered item is read once more.
    private static final int MAX_BUFFERED_BYTES = 4_096;

    /// Distinguishes the objects in which a snapshot gathers buffered moves.
    static final String GATHERED = "gathered";

    private final RecordsBucket records;
    private final BufferedMoves buffer;
    private final InstantSource clock;

    /// @param clock gives the time of writing, which is part of keys
    public MoveLog(BufferedMoves buffer, RecordsBucket records, InstantSource clock) {
        this.records = records;
        this.buffer = buffer;
        this.clock = clock;
    }

    /// @param moves of one practice, at least one
    void write(String practice, List<LoggedMove> moves) {
        String unique = moves.getFirst().id();
        byte[] lines = GzipLines.compress(moves.stream().map(MoveJson::of).map(Json::write));
        if (lines.length <= MAX_BUFFERED_BYTES) {
            buffer.put(practice, clock.instant(), unique, lines);
        } else {
            records.putGzip(RecordLog.MOVES.key(practice, clock.instant(), unique), lines);
        }
    }

    /// The buffered lines. Some may be in the log already; the log may hold any line more than once.
    public List<String> readBuffered(Practice practice) {
        return readBuffered(practice, clock.instant());
    }

    /// Writes the buffered lines to the log as one object.
    public void flush(Practice practice) {
        Instant now = clock.instant();
        List<String> lines = readBuffered(practice, now);
        if (!lines.isEmpty()) {
            records.putLines(RecordLog.MOVES.key(practice.id(), now, GATHERED), lines.stream());
        }
        buffer.markFlushed(practice, now);
    }

    private List<String> readBuffered(Practice practice, Instant now) {
        return buffer.read(practice, now).stream()
                .flatMap(packed -> GzipLines.decompress(new ByteArrayInputStream(packed)))
                .toList();
    }
}
