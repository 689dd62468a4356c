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
import health.overturn.table.TableServer;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.store.Database;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The running local stack. Closing it stops all its servers and processes.
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
        // First of all, because it makes this process the owner of the folder.
        Database database = closeLater(Database.open(options.data(), options.durability(), System.err::println));
        // Visibility timeouts follow the machine's time, even during a simulation.
        this.queues = new StackQueues(deployment, InstantSource.system());
        Path logFolder = createFolder("logs");
        this.bus = new LocalEventBus(deployment.rules(), queues.targets(), eventsFile(), clock);
        this.s3 = closeLater(BucketServer.start(
                new BucketServer.Settings(options.ports().s3(), createFolder("s3"), Clients.KEY_ID, Clients.SECRET_KEY),
                deployment.buckets(),
                (bucket, object, createdAt) ->
                        bus.objectCreated(bucket, object, stampCreation(bucket, object, createdAt))));
        Optional<TableServer> ownTable = options.dynamodb().isPresent()
                ? Optional.empty()
                : Optional.of(closeLater(TableServer.start(options.ports().dynamodb(), database, clock)));
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

    /// Starts all servers. The functions' processes start at their first event.
    public static Stack start(Deployment deployment, StackOptions options) {
        return start(deployment, options, new SimulationClock());
    }

    /// Starts all servers with this clock.
    public static Stack start(Deployment deployment, StackOptions options, SimulationClock clock) {
        return new Stack(deployment, options, clock);
    }

    public URI api() {
        return gateway.address();
    }

    /// The address of Lambda's Invoke, EventBridge's PutEvents, and SQS.
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

    /// Returns when an object was created. During a simulation this is the simulated time, which also becomes the
    /// object's time in the bucket. So a later run on the same folder sees the same upload and not another one.
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

    /// Sends an "Object Created" event for every object in the intake bucket, for a start on an earlier run's folder.
    public void notifyAllUploads() {
        s3.notifyAllObjects(deployment.intakeBucket());
    }

    /// Invokes a function and waits for its result.
    public InvocationResult invoke(String function, String event) {
        try {
            return Objects.requireNonNull(pools.get(function)).invoke(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InvocationResult.Failure(
                    "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"The stack is stopping\"}");
        }
    }

    /// Returns the live processes of a function.
    public List<ProcessHandle> processes(String function) {
        return Objects.requireNonNull(pools.get(function)).processes();
    }

    /// Returns whether no message is waiting or being processed. Dead letters do not count.
    public boolean isIdle() {
        return queues.isIdle();
    }

    /// Returns whether every stream function has processed all changes of its table. The stream of another DynamoDB is
    /// not read.
    public boolean isDrained() {
        return streams.stream().allMatch(EventSourceMapping::isDrained);
    }

    /// The file of published events, one per line.
    public Path eventsFile() {
        return options.data().resolve("events.ndjson");
    }

    /// Returns the parts of the template that do not run here, such as rule targets outside this machine.
    public List<String> unsupportedParts() {
        Stream<String> unreadStreams = options.dynamodb().isEmpty()
                ? Stream.empty()
                : deployment.functions().stream()
                        .filter(function -> !function.streamTriggers().isEmpty())
                        .map(function -> "function %s, stream of another DynamoDB".formatted(function.id()));
        return Stream.concat(bus.unsupportedTargets().stream(), unreadStreams).toList();
    }

    /// Returns the bodies of all dead letters.
    public List<String> deadLetters() {
        return queues.deadLetters();
    }

    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("could not stop a part of the stack", e);
            }
        }
    }

    private Set<String> functionIds() {
        return deployment.functions().stream().map(FunctionDefinition::id).collect(Collectors.toSet());
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

    /// Waits for the threads to stop, because they write their last position to the database.
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
