package health.overturn.operations.measure;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.record.AdjudicationJson;
import health.overturn.storage.record.MoveJson;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the logs of a practice have had since the bookmark, as far as it was done by a moment; the rest waits.
final class UnprocessedLogLines {
    /// So many lines are in memory at once.
    private static final int PORTION = 10_000;

    private final RecordsBucket records;
    private final String practice;
    private final Instant since;
    private final Instant until;
    private final Set<String> seen;
    private final Set<String> counted = new HashSet<>();
    private Instant firstLeft = Instant.MAX;

    /// @param seen objects that were counted before
    UnprocessedLogLines(
            RecordsBucket records, String practice, RollupCheckpoint bookmark, Set<String> seen, Instant until) {
        this.records = records;
        this.practice = practice;
        this.since = bookmark.since();
        this.until = until;
        this.seen = seen;
    }

    void moves(Consumer<List<LoggedMove>> portions) {
        read(RecordLog.MOVES, MoveJson::read, LoggedMove::at, portions);
    }

    void adjudications(Consumer<List<LoggedAdjudication>> portions) {
        read(RecordLog.FACTS, AdjudicationJson::read, LoggedAdjudication::receivedAt, portions);
    }

    /// The moment of writing of the first object that has lines for another run; the far future if none has.
    Instant firstLeft() {
        return firstLeft;
    }

    /// The objects that were counted whole, now or before, and written at a moment or later.
    Set<String> countedFrom(Instant from) {
        Set<String> all = new HashSet<>(seen);
        all.addAll(counted);
        all.removeIf(key -> RecordLog.at(key).isBefore(from));
        return all;
    }

    private <T> void read(
            RecordLog log, Function<JsonNode, T> line, Function<T, Instant> at, Consumer<List<T>> portions) {
        List<T> portion = new ArrayList<>();
        for (String key : keys(log)) {
            if (!readObject(key, line, at, portion)) {
                Instant written = RecordLog.at(key);
                firstLeft = written.isBefore(firstLeft) ? written : firstLeft;
            } else {
                counted.add(key);
            }
            if (portion.size() >= PORTION) {
                portions.accept(portion);
                portion = new ArrayList<>();
            }
        }
        if (!portion.isEmpty()) {
            portions.accept(portion);
        }
    }

    private List<String> keys(RecordLog log) {
        return records.keys(log.of(practice), log.from(practice, since))
                .filter(key -> !seen.contains(key))
                .toList();
    }

    /// @return whether all of its lines are for this run
    private <T> boolean readObject(String key, Function<JsonNode, T> line, Function<T, Instant> at, List<T> portion) {
        boolean whole = true;
        try (Stream<JsonNode> lines = records.lines(key)) {
            for (Iterator<JsonNode> each = lines.iterator(); each.hasNext(); ) {
                T read = line.apply(each.next());
                if (at.apply(read).isAfter(until)) {
                    whole = false;
                } else {
                    portion.add(read);
                }
            }
        }
        return whole;
    }
}
