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

/// The log lines of a practice that are not counted yet, up to an instant. Later lines are left for the next run.
final class UnprocessedLogLines {
    /// The largest number of lines in memory.
    private static final int MAX_LINES = 10_000;

    private final RecordsBucket records;
    private final String practice;
    private final Instant since;
    private final Instant until;
    private final Set<String> countedBefore;
    private final Set<String> counted = new HashSet<>();
    private Instant firstRemaining = Instant.MAX;

    /// @param countedBefore keys of log objects that were counted before
    UnprocessedLogLines(
            RecordsBucket records,
            String practice,
            RollupCheckpoint checkpoint,
            Set<String> countedBefore,
            Instant until) {
        this.records = records;
        this.practice = practice;
        this.since = checkpoint.since();
        this.until = until;
        this.countedBefore = countedBefore;
    }

    void readMoves(Consumer<List<LoggedMove>> consumer) {
        read(RecordLog.MOVES, MoveJson::read, LoggedMove::at, consumer);
    }

    void readAdjudications(Consumer<List<LoggedAdjudication>> consumer) {
        read(RecordLog.FACTS, AdjudicationJson::read, LoggedAdjudication::receivedAt, consumer);
    }

    /// The time of writing of the first object with lines for another run; the far future if no object has any.
    Instant firstRemaining() {
        return firstRemaining;
    }

    /// The keys of objects that are counted completely, now or before, and were written at an instant or later.
    Set<String> countedFrom(Instant from) {
        Set<String> all = new HashSet<>(countedBefore);
        all.addAll(counted);
        all.removeIf(key -> RecordLog.instantOf(key).isBefore(from));
        return all;
    }

    private <T> void read(
            RecordLog log, Function<JsonNode, T> line, Function<T, Instant> at, Consumer<List<T>> consumer) {
        List<T> batch = new ArrayList<>();
        for (String key : keys(log)) {
            if (!readObject(key, line, at, batch)) {
                Instant writtenAt = RecordLog.instantOf(key);
                firstRemaining = writtenAt.isBefore(firstRemaining) ? writtenAt : firstRemaining;
            } else {
                counted.add(key);
            }
            if (batch.size() >= MAX_LINES) {
                consumer.accept(batch);
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            consumer.accept(batch);
        }
    }

    private List<String> keys(RecordLog log) {
        return records.listKeys(log.prefix(practice), log.keyFrom(practice, since))
                .filter(key -> !countedBefore.contains(key))
                .toList();
    }

    /// @return whether all lines of the object are for this run
    private <T> boolean readObject(String key, Function<JsonNode, T> line, Function<T, Instant> at, List<T> batch) {
        boolean complete = true;
        try (Stream<JsonNode> lines = records.readJsonLines(key)) {
            for (Iterator<JsonNode> iterator = lines.iterator(); iterator.hasNext(); ) {
                T read = line.apply(iterator.next());
                if (at.apply(read).isAfter(until)) {
                    complete = false;
                } else {
                    batch.add(read);
                }
            }
        }
        return complete;
    }
}
