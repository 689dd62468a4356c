package health.overturn.local.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.bucket.BucketServer;
import health.overturn.local.bus.LocalEventBus;
import health.overturn.local.function.FunctionPool;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.function.LaunchSpec;
import health.overturn.local.gateway.Gateway;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.stream.EventSourceMapping;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.StreamTrigger;
import health.overturn.local.template.TableCreator;
import health.overturn.table.Journal;
import health.overturn.table.TableServer;
import health.overturn.table.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The running stack. Closing it ends every process and server.
public final class Stack implements AutoCloseable {
    private static final int CONCURRENCY = 10;

    private final Deployment deployment;
    private final StackOptions options;
    private final StackQueues queues;
    private final LocalEventBus bus;
    private final Map<String, FunctionPool> pools = new ConcurrentHashMap<>();
    private final List<EventSourceMapping> streams = new ArrayList<>();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final SimulationClock clock;
    private final BucketServer s3;
    private final URI dynamodb;
    private final LoopbackServer control;
    private final Gateway gateway;

    private Stack(Deployment deployment, StackOptions options, SimulationClock clock) {
        this.deployment = deployment;
        this.options = options;
        this.clock = clock;
        // How long a message is invisible is a matter of the machine's time, whatever is played.
        this.queues = new StackQueues(deployment, InstantSource.system());
        Path logFolder = createFolder("logs");
        this.bus = new LocalEventBus(deployment.rules(), queues.targets(), eventsFile(), clock);
        this.s3 = closeLater(BucketServer.start(
                new BucketServer.Settings(options.ports().s3(), createFolder("s3"), Clients.KEY_ID, Clients.SECRET_KEY),
                deployment.buckets(),
                (bucket, object, createdAt) ->
                        bus.objectCreated(bucket, object, stampCreation(bucket, object, createdAt))));
        Optional<TableServer> ownTable =
                options.dynamodb().isPresent() ? Optional.empty() : Optional.of(startTable(clock));
        this.dynamodb = options.dynamodb()
                .orElseGet(() -> ownTable.map(TableServer::address).orElseThrow());
        try (DynamoDbClient client = Clients.dynamodb(dynamodb)) {
            deployment.tables().forEach(table -> TableCreator.createIfAbsent(client, table));
        }
        ControlApi controlApi = new ControlApi(
                new ControlApi.Functions(functionIds(), this::invoke, queues::invokeLater), bus, queues.api());
        this.control = closeLater(controlApi.start(options.ports().lambda()));
        Map<String, String> variables = Clients.environmentVariables(s3.address(), dynamodb, control.address());
        deployment
                .functions()
                .forEach(function -> pools.put(
                        function.id(),
                        closeLater(new FunctionPool(
                                new LaunchSpec(function, variables, options.classPath(), logFolder), CONCURRENCY))));
        this.gateway = closeLater(new Gateway(
                new Gateway.Endpoint(options.ports().api(), clock),
                deployment.functions(),
                this::invoke,
                options.tokens()));
        List<Thread> workers = queues.startPollers(this::invoke);
        closeLater(() -> workers.forEach(Thread::interrupt));
        ownTable.ifPresent(this::startStreamReaders);
    }

    /// Starts everything but the functions' processes, which start at their first event.
    public static Stack start(Deployment deployment, StackOptions options) {
        return start(deployment, options, new SimulationClock());
    }

    /// The same, with what it takes for the time.
    public static Stack start(Deployment deployment, StackOptions options, SimulationClock clock) {
        return new Stack(deployment, options, clock);
    }

    public URI api() {
        return gateway.address();
    }

    /// Lambda's invoke, EventBridge's PutEvents, and SQS.
    public URI lambda() {
        return control.address();
    }

    public URI s3() {
        return s3.address();
    }

    public URI dynamodb() {
        return dynamodb;
    }

    public Deployment deployment() {
        return deployment;
    }

    /// When an object was written: while a play is on, at its time, which the bucket then keeps, so that a
    /// later run tells of the same upload and not of another.
    private Instant stampCreation(String bucket, ObjectNode object, Instant createdAt) {
        Optional<Instant> simulated = clock.simulatedTime().map(now -> now.truncatedTo(ChronoUnit.SECONDS));
        if (simulated.isEmpty()) {
            return createdAt;
        }
        Path file =
                createFolder("s3").resolve(bucket).resolve(object.path("key").asText());
        try {
            Files.setLastModifiedTime(file, FileTime.from(simulated.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return simulated.get();
    }

    /// Hands what lies in the intake bucket to the rules again, as after a start with a folder of an earlier run.
    public void notifyAllUploads() {
        s3.notifyAllObjects(deployment.intakeBucket());
    }

    /// Runs a function to its end.
    public InvocationResult invoke(String function, String event) {
        try {
            return Objects.requireNonNull(pools.get(function)).invoke(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InvocationResult.Failure(
                    "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"The stack ends\"}");
        }
    }

    /// The processes of a function that run now.
    public List<ProcessHandle> processes(String function) {
        return Objects.requireNonNull(pools.get(function)).processes();
    }

    /// Whether no message waits or is in work, dead letters aside.
    public boolean isIdle() {
        return queues.isIdle();
    }

    /// Whether every function is done with all that changed in the table whose stream it reads. Another DynamoDB's
    /// stream is read by none.
    public boolean isDrained() {
        return streams.stream().allMatch(EventSourceMapping::isDrained);
    }

    /// The events that left, one a line.
    public Path eventsFile() {
        return options.data().resolve("events.ndjson");
    }

    /// What of the template this machine leaves out: rules with a target elsewhere, streams of another DynamoDB.
    public List<String> unsupportedParts() {
        Stream<String> unreadStreams = options.dynamodb().isEmpty()
                ? Stream.empty()
                : deployment.functions().stream()
                        .filter(function -> !function.streamTriggers().isEmpty())
                        .map(function -> function.id() + " from the stream of another DynamoDB");
        return Stream.concat(bus.unsupportedTargets().stream(), unreadStreams).toList();
    }

    /// The bodies of all dead letters.
    public List<String> deadLetters() {
        return queues.deadLetters();
    }

    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("stack: expected a stop but failed", e);
            }
        }
    }

    private java.util.Set<String> functionIds() {
        return deployment.functions().stream().map(FunctionDefinition::id).collect(java.util.stream.Collectors.toSet());
    }

    /// In memory, with all that an earlier run on this folder wrote.
    private TableServer startTable(SimulationClock clock) {
        Journal journal = closeLater(Journal.at(options.data().resolve("table.ndjson")));
        TableServer server = closeLater(TableServer.start(options.ports().dynamodb(), journal, clock));
        try (DynamoDbClient client = Clients.dynamodb(server.address())) {
            deployment.tables().forEach(table -> TableCreator.createIfAbsent(client, table));
        }
        journal.restore(server);
        return server;
    }

    private void startStreamReaders(TableServer table) {
        EventSourceMapping.Connections connections =
                new EventSourceMapping.Connections(this::invoke, queues::send, InstantSource.system());
        for (FunctionDefinition function : deployment.functions()) {
            for (StreamTrigger trigger : function.streamTriggers()) {
                streams.add(new EventSourceMapping(function, trigger, table.stream(trigger.table()), connections));
            }
        }
        List<Thread> readers =
                streams.stream().flatMap(stream -> stream.start().stream()).toList();
        closeLater(() -> stopThreads(readers));
    }

    /// Waits for them, for what they say last goes into the table's journal.
    private static void stopThreads(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private <T extends AutoCloseable> T closeLater(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    private Path createFolder(String name) {
        try {
            return Files.createDirectories(options.data().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
