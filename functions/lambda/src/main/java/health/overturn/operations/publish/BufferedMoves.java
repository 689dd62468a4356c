package health.overturn.operations.publish;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Moves too few for an object of the log, kept in the table until the next snapshot gathers them into one.
public final class BufferedMoves {
    /// So long the snapshots of a practice may fail before what none has gathered is gone.
    private static final Duration RETENTION = Duration.ofDays(35);
    /// A slip may be put so much later than its moment says: the longest that a writer runs.
    private static final Duration WRITING_DELAY = Duration.ofMinutes(15);

    private static final String LINES = "z";
    private static final String THROUGH = "at";
    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbTable table;

    public BufferedMoves(DynamoDbTable table) {
        this.table = table;
    }

    /// @param unique tells apart what is written at the same moment
    /// @param lines some KB at most
    public void put(String practice, Instant at, String unique, byte[] lines) {
        Item item = Item.at(new PracticeKeys(practice).bufferedMoves(at, unique))
                .with(LINES, lines)
                .with(EXPIRES_AT, at.plus(RETENTION).getEpochSecond());
        table.replace(item);
    }

    /// What was not gathered, and perhaps some of what was, in the order of its moments.
    public List<byte[]> read(Practice practice, Instant now) {
        PracticeKeys keys = practice.keys();
        Instant oldest = now.minus(RETENTION);
        Instant since = table.get(keys.bufferedMovesCheckpoint())
                .flatMap(marker -> marker.instant(THROUGH))
                .map(through -> through.minus(WRITING_DELAY))
                .filter(oldest::isBefore)
                .orElse(oldest);
        return day(since)
                .datesUntil(day(now).plusDays(1))
                .flatMap(day -> table.readPartition(keys.bufferedMovesPartition(day)).stream())
                .filter(item -> item.key().sort().compareTo(PracticeKeys.bufferedMovesFrom(since)) >= 0)
                .map(item -> item.bytes(LINES))
                .toList();
    }

    /// Says that all that was put until a moment is gathered.
    public void markFlushed(Practice practice, Instant now) {
        table.replace(Item.at(practice.keys().bufferedMovesCheckpoint()).with(THROUGH, now.toString()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
