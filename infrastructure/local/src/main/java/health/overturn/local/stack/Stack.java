package health.overturn.local.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.access.AccessKey;
import health.overturn.local.access.OwnerOnly;
import health.overturn.local.bucket.BucketServer;
import health.overturn.local.bus.LocalEventBus;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.function.LaunchSpec;
import health.overturn.local.gateway.Gateway;
import health.overturn.local.permission.Permissions;
import health.overturn.local.permission.TableCalls;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.Progress;
import health.overturn.local.queue.DatabaseQueueStore;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.stream.EventSourceMapping;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.TableCreator;
import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.store.Database;
import health.overturn.table.store.MessageStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The running local stack. Closing it stops all its servers and processes.
public final class Stack implements AutoCloseable {
    private final Deployment deployment;
    private final StackOptions options;
    private final StackAccess access;
    private final StackActivity activity;
    private final StackQueues queues;
    private final LocalEventBus bus;
    private final StackFunctions functions = new StackFunctions();
    private final StackStreams streams = new StackStreams();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final SimulationClock clock;
    private final BucketServer s3;
    private final Optional<TableServer> ownTable;
    private final URI dynamodb;
    private final LoopbackServer control;
    private final Gateway gateway;

    private Stack(Deployment deployment, StackOptions options, SimulationClock clock, Progress progress) {
        this.deployment = deployment;
        this.options = options;
        this.clock = clock;
        this.access = StackAccess.of(deployment);
        // First of all, because it makes this process the owner of the folder.
        Database database = closeLater(Database.open(options.data(), options.durability(), System.err::println));
        // Visibility timeouts follow the machine's time, even during a simulation.
        MessageStore messages = new MessageStore(database);
        this.queues = new StackQueues(
                deployment, definition -> new DatabaseQueueStore(messages, definition.arn()), InstantSource.system());
        Path logFolder = createFolder("logs");
        this.activity = new StackActivity(progress, logFolder);
        this.bus = new LocalEventBus(deployment.rules(), queues.targets(), eventsFile(), clock);
        this.s3 = closeLater(BucketServer.start(
                new BucketServer.Settings(
                        options.ports().s3(), createFolder("s3"), access.key(), options.disk(), access.permissions()),
                deployment.buckets(),
                (bucket, object, createdAt) ->
                        bus.objectCreated(bucket, object, stampCreation(bucket, object, createdAt))));
        activity.serverStarted("S3", s3.address());
        this.ownTable = options.dynamodb().isPresent()
                ? Optional.empty()
                : Optional.of(closeLater(TableServer.start(options.ports().dynamodb(), tableSettings(database))));
        this.dynamodb = options.dynamodb()
                .orElseGet(() -> ownTable.map(TableServer::address).orElseThrow());
        activity.serverStarted("DynamoDB", dynamodb);
        try (DynamoDbClient client = Clients.dynamodb(dynamodb, access.key())) {
            deployment.tables().forEach(table -> TableCreator.createIfAbsent(client, table));
        }
        ControlApi controlApi = new ControlApi(
                new ControlApi.Functions(functionIds(), this::invoke, queues::invokeLater),
                new ControlApi.Edges(bus, queues.api()),
                new ControlAccess(access.permissions()),
                this::state);
        this.control = closeLater(
                controlApi.start(options.ports().lambda(), access.verifier(Set.of("lambda", "events", "sqs"))));
        activity.serverStarted("Lambda", control.address());
        closeLater(functions);
        deployment
                .functions()
                .forEach(function ->
                        functions.add(new LaunchSpec(function, environment(function.id()), logFolder), options));
        this.gateway = closeLater(new Gateway(
                new Gateway.Endpoint(options.ports().api(), clock),
                deployment.functions(),
                this::invoke,
                new Gateway.Identities(
                        options.tokens(),
                        new StoredSettings(
                                dynamodb,
                                access.key(),
                                deployment.tables().getFirst().name())::read)));
        s3.acceptUploadsFrom(gateway.address(), deployment.intakeBucket());
        activity.serverStarted("API", gateway.address());
        QueueWorkers workers = queues.startPollers(this::invoke);
        closeLater(workers::stop);
        ownTable.ifPresent(this::startStreamReaders);
        StackEnvironment.write(this, options.data());
        closeLater(() -> StackEnvironment.delete(options.data()));
        functions.warmUp(deployment, options);
    }

    /// Starts all servers. The functions' instances start at their first event.
    public static Stack start(Deployment deployment, StackOptions options) {
        return start(deployment, options, new SimulationClock());
    }

    /// Starts all servers with this clock.
    public static Stack start(Deployment deployment, StackOptions options, SimulationClock clock) {
        return start(deployment, options, clock, Progress.silent());
    }

    /// Starts all servers, and says what starts.
    public static Stack start(Deployment deployment, StackOptions options, SimulationClock clock, Progress progress) {
        return new Stack(deployment, options, clock, progress);
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

    /// The only key that S3, DynamoDB, Lambda, EventBridge and SQS of this run accept.
    public AccessKey key() {
        return access.key();
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
        s3.setCreationTime(bucket, object.path("key").asText(), simulated.get());
        return simulated.get();
    }

    /// Sends an "Object Created" event for every object in the intake bucket, for a start on an earlier run's folder.
    /// An object that a message names gets none: it waits, or it was given up and waits for a redrive.
    public void notifyAllUploads() {
        NamedObjects named = NamedObjects.in(deployment.intakeBucket(), queues.bodies());
        s3.notifyAllObjects(deployment.intakeBucket(), object -> !named.contains(object));
    }

    /// Invokes a function and waits for its result.
    public InvocationResult invoke(String function, String event) {
        return activity.track(function, () -> functions.invoke(function, event));
    }

    /// Invokes a function asynchronously. A failed invocation is repeated, then it is a dead letter.
    public void invokeLater(String function, String event) {
        queues.invokeLater(function, event);
    }

    /// Returns the live processes of a function that has processes of its own.
    public List<ProcessHandle> processes(String function) {
        return functions.processes(function);
    }

    /// Returns whether no message is waiting or being processed. Dead letters do not count.
    public boolean isIdle() {
        return queues.isIdle();
    }

    /// Returns whether every stream function has processed all changes of its table. The stream of another DynamoDB is
    /// not read.
    public boolean isDrained() {
        return streams.areDrained();
    }

    /// Returns what the stack has not finished yet.
    public Backlog backlog() {
        return new Backlog(queues.waiting(), streams.unprocessed(), activity.running(), activity.succeeded());
    }

    /// Publishes the changes that are in the tables' streams now, without waiting for batches to fill.
    public void flushStreams() {
        streams.flush();
    }

    private StackState state() {
        return new StackState(api(), backlog(), queues.deadLetters());
    }

    /// The folder of the functions' logs, one file for each function.
    public Path logFolder() {
        return options.data().resolve("logs");
    }

    /// The file of published events, one per line.
    public Path eventsFile() {
        return options.data().resolve("events.ndjson");
    }

    /// Records that no stream function of this deployment needs the changes so far, because they were published before.
    public void skipStreams(Deployment full) {
        ownTable.ifPresent(table -> StackStreams.skipAll(full, table));
    }

    /// Returns the parts of the template that do not run here, such as rule targets outside this machine.
    public List<String> unsupportedParts() {
        return UnsupportedParts.of(deployment, options, bus);
    }

    /// Returns what the roles of the functions allow and what they were refused so far.
    public Permissions permissions() {
        return access.permissions();
    }

    /// Returns the variables with which a function reaches this stack's services under its own access key id.
    Map<String, String> environment(String function) {
        return StackEnvironment.ofFunctions(s3.address(), dynamodb, control.address(), access.keyOfFunction(function));
    }

    /// Returns the bodies of all dead letters.
    public List<String> deadLetters() {
        return deadLettersByQueue().values().stream().flatMap(List::stream).toList();
    }

    /// Returns the bodies of the dead letters by the queue that holds them.
    public Map<String, List<String>> deadLettersByQueue() {
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

    private TableSettings tableSettings(Database database) {
        return TableSettings.inMemory()
                .in(database)
                .at(clock)
                .verifiedBy(access.verifier(Set.of("dynamodb")))
                .limitedBy(new TableCalls(access.permissions()));
    }

    private Set<String> functionIds() {
        return deployment.functions().stream().map(FunctionDefinition::id).collect(Collectors.toSet());
    }

    private void startStreamReaders(TableServer table) {
        EventSourceMapping.Connections connections =
                new EventSourceMapping.Connections(this::invoke, queues::send, InstantSource.system());
        List<Thread> readers = streams.start(deployment, table, connections);
        closeLater(() -> StackStreams.stop(readers));
    }

    private <T extends AutoCloseable> T closeLater(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    private Path createFolder(String name) {
        return OwnerOnly.createFolder(options.data().resolve(name));
    }
}
