package health.overturn.operations.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.record.MoveJson;
import health.overturn.storage.record.RecordLog;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The log of moves. Many at once, as files and cycles make them, are an object of it at once; a
/// few, as people make them all day, wait in the table for the next snapshot.
public final class MoveLog {
    /// An object costs as much as 8 KB written into the table; a slip is read once more.
    private static final int LARGEST_SLIP = 4_096;

    private final RecordsBucket records;
    private final BufferedMoves slips;
    private final InstantSource clock;

    /// @param clock the moment of writing, by which objects and slips are named
    public MoveLog(DynamoDbTable table, RecordsBucket records, InstantSource clock) {
        this.records = records;
        this.slips = new BufferedMoves(table);
        this.clock = clock;
    }

    /// @param moves of one practice, not empty
    void write(String practice, List<LoggedMove> moves) {
        String unique = moves.getFirst().id();
        byte[] lines = GzipLines.of(moves.stream().map(MoveJson::of).map(Json::write));
        if (lines.length <= LARGEST_SLIP) {
            slips.put(practice, clock.instant(), unique, lines);
        } else {
            records.putPacked(RecordLog.MOVES.key(practice, clock.instant(), unique), lines);
        }
    }

    /// The lines that wait. Some may have been gathered before, as the log may have any
    /// line more than once.
    public List<String> waiting(Practice practice) {
        return waiting(practice, clock.instant());
    }

    /// Makes an object of the log of what waits.
    public void gather(Practice practice) {
        Instant now = clock.instant();
        List<String> lines = waiting(practice, now);
        if (!lines.isEmpty()) {
            records.putTexts(RecordLog.MOVES.key(practice.id(), now, "gathered"), lines.stream());
        }
        slips.gathered(practice, now);
    }

    private List<String> waiting(Practice practice, Instant now) {
        return slips.waiting(practice, now).stream()
                .flatMap(slip -> GzipLines.lines(new ByteArrayInputStream(slip)))
                .toList();
    }
}
