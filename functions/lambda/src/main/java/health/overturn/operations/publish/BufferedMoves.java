package health.overturn.operations.publish;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.record.RecordLog;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

/// Stores moves in the table that are too few for an object of the move log, until the next snapshot writes them to the
/// log.
public final class BufferedMoves {
    /// How long a practice's snapshots may fail before buffered moves expire.
    private static final Duration RETENTION = Duration.ofDays(35);
    /// How late an item may be written after its timestamp: the longest time that a writer runs.
    static final Duration WRITING_DELAY = Duration.ofMinutes(15);

    private static final String LINES = "z";
    private static final String THROUGH = "at";
    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbTable table;

    public BufferedMoves(DynamoDbTable table) {
        this.table = table;
    }

    /// @param unique distinguishes items that are written at the same instant
    /// @param lines gzipped, at most a few KB
    void put(String practice, Instant at, String unique, byte[] lines) {
        Item item = Item.at(new PracticeKeys(practice).bufferedMoves(at, unique))
                .with(LINES, lines)
                .with(EXPIRES_AT, at.plus(RETENTION).getEpochSecond());
        table.replace(item);
    }

    /// The moves that are not in the log yet, in the order of time. Some that are in the log may be among them.
    List<byte[]> read(Practice practice, Instant now) {
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

    /// The items after a name, in the order of names.
    ///
    /// @param after the name of an item, or a moment in the form of a name; empty for all items that did not expire
    /// @param until the moment at which reading ends
    Iterator<LogPart> parts(Practice practice, String after, Instant until) {
        String oldest = RecordLog.nameFrom(until.minus(RETENTION));
        BufferedItems items =
                new BufferedItems(table, practice.keys(), after.compareTo(oldest) < 0 ? oldest : after, until);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public LogPart next() {
                Item item = items.next();
                return new LogPart(
                        BufferedItems.name(item),
                        () -> GzipLines.decompress(new ByteArrayInputStream(item.bytes(LINES)))
                                .map(Json::read));
            }
        };
    }

    /// Records that all moves written until an instant are in the log.
    void markFlushed(Practice practice, Instant now) {
        table.replace(Item.at(practice.keys().bufferedMovesCheckpoint()).with(THROUGH, now.toString()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
