package health.overturn.operations.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.messaging.event.EventBus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Writes moves to the log, then publishes them on the event bus. Safe to call again: consumers drop copies by id.
public final class MovePublisher {
    private final MoveLog log;
    private final EventBus bus;

    public MovePublisher(MoveLog log, EventBus bus) {
        this.log = log;
        this.bus = bus;
    }

    /// @return the moves that the bus rejected; the caller publishes them again
    public List<LoggedMove> publish(List<LoggedMove> moves) {
        moves.stream()
                .collect(Collectors.groupingBy(LoggedMove::practice, LinkedHashMap::new, Collectors.toList()))
                .forEach(log::write);
        return bus.publishMoves(moves);
    }
}
