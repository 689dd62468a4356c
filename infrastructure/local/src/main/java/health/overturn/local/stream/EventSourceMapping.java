package health.overturn.local.stream;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.StreamTrigger;
import health.overturn.table.TableStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Lambda's event source mapping: one function's reading of one table's stream.
public final class EventSourceMapping {
    private final StreamTrigger trigger;
    private final TableStream stream;
    private final String reader;
    private final Filter filter;
    private final Delivery delivery;
    private final List<ParallelReader> lanes;
    private long recorded;

    /// How a function is run by its id, where a message goes by the queue's ARN, and the machine's time.
    public record Connections(
            BiFunction<String, String, InvocationResult> invoke,
            BiConsumer<String, String> send,
            InstantSource clock) {}

    /// The reader goes on from the place that it had in an earlier run.
    public EventSourceMapping(
            FunctionDefinition function, StreamTrigger trigger, TableStream stream, Connections edges) {
        this.trigger = trigger;
        this.stream = stream;
        this.reader = function.id() + "." + trigger.id();
        this.filter = new Filter(trigger.filters());
        DiscardedBatch givenUp = new DiscardedBatch(function.async().arn(), stream.arn(), trigger.failures());
        this.delivery = new Delivery(
                trigger.failures(),
                event -> edges.invoke().apply(function.id(), event),
                (batch, attempts) -> trigger.failures()
                        .queue()
                        .ifPresent(queue -> edges.send()
                                .accept(
                                        queue,
                                        givenUp.message(
                                                batch, attempts, edges.clock().instant()))),
                edges.clock());
        long first = trigger.start().equals("LATEST") ? stream.last() : 0;
        this.recorded = stream.place(reader).orElse(first);
        stream.read(reader, recorded);
        this.lanes = IntStream.range(0, trigger.lanes())
                .mapToObj(number -> new ParallelReader(this, stream, number, recorded))
                .toList();
    }

    /// Starts the threads that hand records to the function; interrupt them to end.
    public List<Thread> work() {
        return lanes.stream().map(lane -> Thread.ofVirtual().start(lane)).toList();
    }

    /// Whether the function is done with everything that changed.
    public boolean isDrained() {
        return place() >= stream.last();
    }

    StreamTrigger trigger() {
        return trigger;
    }

    BatchWindow gathering() {
        return new BatchWindow(trigger.batch(), trigger.window());
    }

    boolean wants(String json) {
        return filter.wants(json);
    }

    void deliver(RecordBatch batch) throws InterruptedException {
        delivery.deliver(batch);
    }

    /// A lane is further than it was: what all of them are done with need not be read again.
    synchronized void moved() {
        long place = place();
        if (place > recorded) {
            recorded = place;
            stream.read(reader, place);
        }
    }

    private long place() {
        return lanes.stream().mapToLong(ParallelReader::place).min().orElse(0);
    }
}
