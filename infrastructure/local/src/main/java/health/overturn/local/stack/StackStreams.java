package health.overturn.local.stack;

import health.overturn.local.stream.EventSourceMapping;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.StreamTrigger;
import health.overturn.table.TableServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The functions that read the streams of a stack's tables.
final class StackStreams {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final List<EventSourceMapping> mappings = new ArrayList<>();

    /// Starts a reader for each stream of each function, and returns their threads.
    List<Thread> start(Deployment deployment, TableServer table, EventSourceMapping.Connections connections) {
        for (FunctionDefinition function : deployment.functions()) {
            for (StreamTrigger trigger : function.streamTriggers()) {
                mappings.add(new EventSourceMapping(function, trigger, table.stream(trigger.table()), connections));
            }
        }
        return mappings.stream().flatMap(mapping -> mapping.start().stream()).toList();
    }

    /// Waits for the threads to stop, because they write their last position to the database.
    static void stop(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(STOP_LIMIT);
        }
    }

    /// Records that no stream function of this deployment needs the changes so far.
    static void skipAll(Deployment deployment, TableServer table) {
        deployment
                .functions()
                .forEach(function -> function.streamTriggers()
                        .forEach(trigger ->
                                EventSourceMapping.skipAll(function, trigger, table.stream(trigger.table()))));
    }

    /// Returns whether every function has processed all changes.
    boolean areDrained() {
        return mappings.stream().allMatch(EventSourceMapping::isDrained);
    }

    /// Returns the number of changes that each function has not processed.
    Map<String, Long> unprocessed() {
        return mappings.stream()
                .collect(Collectors.toMap(EventSourceMapping::function, EventSourceMapping::unprocessed));
    }

    /// Publishes what is there now, without waiting for batches to fill.
    void flush() {
        mappings.forEach(EventSourceMapping::flush);
    }
}
