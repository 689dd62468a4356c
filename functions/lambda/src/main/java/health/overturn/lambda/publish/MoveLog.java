package health.overturn.lambda.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.json.Packed;
import health.overturn.lambda.records.MoveJson;
import health.overturn.lambda.records.RecordLog;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Slips;
import health.overturn.lambda.store.Table;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The log of moves. Many at once, as files and cycles make them, are an object of it at once; a
/// few, as people make them all day, wait in the table for the night.
public final class MoveLog {
    /// An object costs as much as 8 KB written into the table; a slip is read once more, by the night.
    private static final int LARGEST_SLIP = 4_096;

    private final RecordsBucket records;
    private final Slips slips;
    private final InstantSource clock;

    /// @param clock the moment of writing, by which objects and slips are named
    public MoveLog(Table table, RecordsBucket records, InstantSource clock) {
        this.records = records;
        this.slips = new Slips(table);
        this.clock = clock;
    }

    /// @param moves of one practice, not empty
    void write(String practice, List<LoggedMove> moves) {
        String unique = moves.getFirst().id();
        byte[] lines = Packed.of(moves.stream().map(MoveJson::of).map(Json::write));
        if (lines.length <= LARGEST_SLIP) {
            slips.put(practice, clock.instant(), unique, lines);
        } else {
            records.putPacked(RecordLog.MOVES.key(practice, clock.instant(), unique), lines);
        }
    }

    /// Lines that wait.
    ///
    /// @param through the moment until which they were written
    public record Waiting(Instant through, List<String> lines) {}

    /// What waits for the night. Some of it may have been gathered before, as the log may have any
    /// line more than once.
    public Waiting waiting(Practice practice) {
        Instant now = clock.instant();
        List<String> lines = slips.waiting(practice, now).stream()
                .flatMap(slip -> Packed.lines(new ByteArrayInputStream(slip)))
                .toList();
        return new Waiting(now, lines);
    }

    /// Makes an object of the log of what waits.
    public void gather(Practice practice, Waiting waiting) {
        if (!waiting.lines().isEmpty()) {
            String key = RecordLog.MOVES.key(practice.id(), waiting.through(), "gathered");
            records.putTexts(key, waiting.lines().stream());
        }
        slips.gathered(practice, waiting.through());
    }
}
