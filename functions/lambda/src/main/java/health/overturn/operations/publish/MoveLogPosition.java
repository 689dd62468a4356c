package health.overturn.operations.publish;

import health.overturn.storage.record.RecordLog;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A position in the move log. The log has two sources: objects of the records bucket, and moves buffered in the table.
///
/// @param span whether buffered moves are read from the table, or from the objects that a snapshot gathered them in
/// @param object the name of the object after which reading goes on; empty for the first one
/// @param buffered the name of the buffered item after which reading goes on, in the form of an object's name
/// @param skip how many lines of the next part were read before
public record MoveLogPosition(Span span, String object, String buffered, int skip) {
    /// The position before the first move.
    public static final MoveLogPosition START = new MoveLogPosition(Span.OLD, "", "", 0);

    private static final String SEPARATOR = "|";
    private static final int FIELDS = 4;

    /// Buffered moves expire, so that old ones are in the objects alone.
    public enum Span {
        OLD,
        RECENT
    }

    /// The position before everything that was written at a moment or later.
    public static MoveLogPosition before(Instant at) {
        String name = RecordLog.nameFrom(at);
        return new MoveLogPosition(Span.OLD, name, name, 0);
    }

    /// Parses what [#text] returned; empty if a text is no position.
    public static Optional<MoveLogPosition> parse(String text) {
        String[] fields = text.split("\\|", -1);
        try {
            if (fields.length != FIELDS) {
                return Optional.empty();
            }
            MoveLogPosition position = new MoveLogPosition(
                    Span.valueOf(fields[0]), fields[1], fields[2], Integer.parseUnsignedInt(fields[3]));
            moment(position.object());
            moment(position.buffered());
            return Optional.of(position).filter(known -> known.skip() >= 0);
        } catch (IllegalArgumentException | DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /// A text without meaning for people.
    public String text() {
        return String.join(SEPARATOR, span.name(), object, buffered, Integer.toString(skip));
    }

    static Instant moment(String name) {
        return name.isEmpty() ? Instant.EPOCH : RecordLog.instantOfName(name);
    }

    /// The same place, where the next part is read from its beginning.
    MoveLogPosition in(Span other) {
        return other == span ? this : new MoveLogPosition(other, object, buffered, 0);
    }

    /// The place from which recent moves are read, once all objects until the horizon are read.
    MoveLogPosition recent(Instant horizon) {
        return span == Span.RECENT
                ? this
                : new MoveLogPosition(Span.RECENT, later(object, RecordLog.nameFrom(horizon)), buffered, 0);
    }

    /// The position after an object, or within it. What an object gathered needs not be read from the table.
    ///
    /// @param lines how many lines of it were read; -1 for all
    MoveLogPosition afterOld(LogPart part, int lines) {
        if (lines >= 0) {
            return new MoveLogPosition(span, object, buffered, lines);
        }
        String gathered = part.isGathered()
                ? RecordLog.nameFrom(moment(part.name()).minus(BufferedMoves.WRITING_DELAY))
                : buffered;
        return new MoveLogPosition(span, part.name(), later(buffered, gathered), 0);
    }

    /// The position after a part, or within it. Both sources are read up to there.
    ///
    /// @param lines how many lines of it were read; -1 for all
    MoveLogPosition afterRecent(LogPart part, int lines) {
        return lines >= 0 ? new MoveLogPosition(span, object, buffered, lines) : atLeast(part.name());
    }

    /// The position at which everything before a name is read.
    MoveLogPosition atLeast(String name) {
        return new MoveLogPosition(span, later(object, name), later(buffered, name), 0);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
