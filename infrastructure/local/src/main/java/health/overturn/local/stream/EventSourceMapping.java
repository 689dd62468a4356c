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

/// Lambda's event source mapping: reads one table's stream for one function.
public final class EventSourceMapping {
    private final String function;
    private final StreamTrigger trigger;
    private final TableStream stream;
    private final String readerId;
    private final Filter filter;
    private final Delivery delivery;
    private final List<ParallelReader> readers;
    private long checkpoint;
    private volatile long flushedUpTo;

    /// How to invoke a function by its id and to send a message to a queue by its ARN, and the machine's clock.
    public record Connections(
            BiFunction<String, String, InvocationResult> invoke,
            BiConsumer<String, String> send,
            InstantSource clock) {}

    /// Continues from the position of an earlier run on the same table.
    public EventSourceMapping(
            FunctionDefinition function, StreamTrigger trigger, TableStream stream, Connections connections) {
        this.function = function.id();
        this.trigger = trigger;
        this.stream = stream;
        this.readerId = readerId(function, trigger);
        this.filter = new Filter(trigger.filters());
        DiscardedBatch discarded =
                new DiscardedBatch(function.async().functionArn(), stream.arn(), trigger.failureHandling());
        this.delivery = new Delivery(
                trigger.failureHandling(),
                event -> connections.invoke().apply(function.id(), event),
                (batch, attempts) -> trigger.failureHandling()
                        .failureQueueArn()
                        .ifPresent(queue -> connections
                                .send()
                                .accept(
                                        queue,
                                        discarded.toMessage(
                                                batch,
                                                attempts,
                                                connections.clock().instant()))),
                connections.clock());
        long startPosition = trigger.startingPosition().equals("LATEST") ? stream.lastSequence() : 0;
        this.checkpoint = stream.position(readerId).orElse(startPosition);
        stream.markRead(readerId, checkpoint);
        this.readers = IntStream.range(0, trigger.parallelReaders())
                .mapToObj(number -> new ParallelReader(this, stream, number, checkpoint))
                .toList();
    }

    /// Records that the function needs none of the changes so far.
    public static void skipAll(FunctionDefinition function, StreamTrigger trigger, TableStream stream) {
        stream.markRead(readerId(function, trigger), stream.lastSequence());
    }

    private static String readerId(FunctionDefinition function, StreamTrigger trigger) {
        return function.id() + "." + trigger.id();
    }

    /// Starts the threads that deliver records to the function. Interrupt them to stop.
    public List<Thread> start() {
        return readers.stream()
                .map(parallelReader -> Thread.ofVirtual().start(parallelReader))
                .toList();
    }

    /// Returns whether the function has processed every change.
    public boolean isDrained() {
        return unprocessed() == 0;
    }

    /// Returns the number of changes that the function has not processed.
    public long unprocessed() {
        return Math.max(0, stream.lastSequence() - position());
    }

    /// Delivers the changes that are there now without waiting for a batch to fill.
    public void flush() {
        flushedUpTo = stream.lastSequence();
    }

    boolean isFlushedAfter(long position) {
        return flushedUpTo > position;
    }

    public String function() {
        return function;
    }

    StreamTrigger trigger() {
        return trigger;
    }

    BatchWindow openWindow() {
        return new BatchWindow(trigger.batchSize(), trigger.batchingWindow());
    }

    boolean matches(String json) {
        return filter.matches(json);
    }

    void deliver(RecordBatch batch) throws InterruptedException {
        delivery.deliver(batch);
    }

    /// Records the position up to which all readers are done. A later run reads nothing before it.
    synchronized void saveProgress() {
        long position = position();
        if (position > checkpoint) {
            checkpoint = position;
            stream.markRead(readerId, position);
        }
    }

    private long position() {
        return readers.stream().mapToLong(ParallelReader::position).min().orElse(0);
    }
}
