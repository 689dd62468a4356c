package health.overturn.operations.publish;

import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.record.RecordLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the move log in the order in which it was written, page by page.
///
/// A writer takes the moment of a part right before it puts the part, and its put ends within [#LAG] or fails. Reading
/// ends at that age, so no part ever appears before a position that was given out.
///
/// Moves of the last [#RECENT] are read from the objects and the buffered items. The objects in which a snapshot
/// gathered
/// buffered items are left out, because they hold the same moves. What is older is read from the objects alone. A
/// reader
/// who passes from one to the other may see moves of a quarter of an hour twice.
public final class MoveLogReader {
    /// How old a part must be to be read.
    public static final Duration LAG = Duration.ofMinutes(5);
    /// Buffered items expire after 35 days; a snapshot gathers them the next night.
    private static final Duration RECENT = Duration.ofDays(30);
    /// Until when a reader of recent moves may rely on the buffered items.
    private static final Duration BUFFERED = Duration.ofDays(33);

    private final BufferedMoves buffer;
    private final RecordsBucket records;
    private final InstantSource clock;

    /// @param clock gives the time of reading; names of parts hold the time of writing
    public MoveLogReader(BufferedMoves buffer, RecordsBucket records, InstantSource clock) {
        this.buffer = buffer;
        this.records = records;
        this.clock = clock;
    }

    /// The moment before which the log can be read now.
    public Instant settled() {
        return clock.instant().minus(LAG);
    }

    /// Reads a page of what was written before a moment.
    ///
    /// @param limit the most lines to read; copies of a move count, and are left out of the page
    /// @param until at most [#settled]
    public MoveLogPage read(Practice practice, MoveLogPosition from, int limit, Instant until) {
        Instant now = clock.instant();
        LogReading reading = new LogReading(limit);
        MoveLogPosition position = readOld(practice, reading, start(from, now), horizon(now, until));
        if (!reading.isFull() && until.isAfter(now.minus(RECENT))) {
            position = readRecent(practice, reading, position.recent(now.minus(RECENT)), until);
        }
        return reading.isFull()
                ? new MoveLogPage(reading.moves(), position, until, false)
                : new MoveLogPage(reading.moves(), position.atLeast(RecordLog.nameFrom(until)), until, true);
    }

    private static MoveLogPosition start(MoveLogPosition from, Instant now) {
        boolean mayHaveExpired = MoveLogPosition.moment(from.object()).isBefore(now.minus(BUFFERED));
        return mayHaveExpired ? from.in(MoveLogPosition.Span.OLD) : from;
    }

    private static Instant horizon(Instant now, Instant until) {
        Instant horizon = now.minus(RECENT);
        return horizon.isBefore(until) ? horizon : until;
    }

    private MoveLogPosition readOld(Practice practice, LogReading reading, MoveLogPosition from, Instant end) {
        if (from.span() == MoveLogPosition.Span.RECENT) {
            return from;
        }
        LogParts objects = new LogParts(objects(practice, from).iterator(), end);
        MoveLogPosition position = from;
        Optional<LogPart> part = objects.peek();
        while (part.isPresent() && !reading.isFull()) {
            reading.countObject();
            position = position.afterOld(part.get(), reading.take(part.get(), position.skip()));
            objects.skip();
            part = objects.peek();
        }
        return position;
    }

    private MoveLogPosition readRecent(Practice practice, LogReading reading, MoveLogPosition from, Instant until) {
        LogParts objects = new LogParts(
                objects(practice, from).filter(part -> !part.isGathered()).iterator(), until);
        LogParts items = new LogParts(buffer.parts(practice, from.buffered(), until), until);
        MoveLogPosition position = from;
        while (!reading.isFull()) {
            Optional<LogPart> object = objects.peek();
            Optional<LogPart> item = items.peek();
            boolean isObject = object.isPresent()
                    && item.map(other -> object.get().name().compareTo(other.name()) < 0)
                            .orElse(true);
            Optional<LogPart> part = isObject ? object : item;
            if (part.isEmpty()) {
                return position;
            }
            if (isObject) {
                reading.countObject();
            }
            position = position.afterRecent(part.get(), reading.take(part.get(), position.skip()));
            (isObject ? objects : items).skip();
        }
        return position;
    }

    private Stream<LogPart> objects(Practice practice, MoveLogPosition from) {
        String prefix = RecordLog.MOVES.prefix(practice.id());
        return records.listKeys(prefix, from.object().isEmpty() ? "" : prefix + from.object())
                .map(key -> new LogPart(key.substring(prefix.length()), () -> records.readJsonLines(key)));
    }
}
