package health.overturn.lambda.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.records.MoveJson;
import health.overturn.lambda.records.RecordLog;
import health.overturn.lambda.records.RecordsBucket;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Writes moves to the log, then tells them on the bus. To publish a move again does no harm.
public final class Publisher {
    private final RecordsBucket records;
    private final Bus bus;
    private final InstantSource clock;

    /// @param clock the moment of writing, by which the log's objects are named
    public Publisher(RecordsBucket records, Bus bus, InstantSource clock) {
        this.records = records;
        this.bus = bus;
        this.clock = clock;
    }

    /// @return those that the bus did not take: they are to be published again
    public List<LoggedMove> publish(List<LoggedMove> moves) {
        moves.stream()
                .collect(Collectors.groupingBy(LoggedMove::practice, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::log);
        return bus.movesTold(moves);
    }

    private void log(String practice, List<LoggedMove> moves) {
        String key =
                RecordLog.MOVES.key(practice, clock.instant(), moves.getFirst().id());
        records.put(key, moves.stream().map(MoveJson::of));
    }
}
