package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.Simulation;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.simulation.TeamMember;
import health.overturn.local.template.Deployment;
import health.overturn.local.watch.FolderWatch;
import health.overturn.local.watch.WatchLoop;
import health.overturn.table.store.Database;
import health.overturn.table.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// `./overturn local`: runs the whole system on this machine.
@Command(
        name = "local",
        description = "Runs the whole system on this machine and simulates a sample practice.",
        mixinStandardHelpOptions = true)
public final class LocalCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 100;
    private static final int IDLE_CHECKS = 5;
    private static final int DRAIN_CHECKS = 600;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "stop after the summary")
    private boolean once;

    @Option(names = "--empty", description = "start without the sample practice")
    private boolean empty;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep all data in this folder; the next run continues from it")
    private Optional<Path> data;

    @Option(
            names = "--isolate",
            description = "run each instance of a function in a process of its own, as in the cloud")
    private boolean isolate;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "take in the files that are dropped into DIR/{practice}/, while the stack runs")
    private Optional<Path> watch;

    @Option(
            names = "--memory",
            paramLabel = "FUNCTION=MB",
            description = "heap of a function's process in megabytes, instead of the template's; for --isolate")
    private Map<String, Integer> memory = Map.of();

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_API_PORT:-3000}",
            description = "port of the API; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int apiPort;

    @Option(
            names = "--lambda-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_LAMBDA_PORT:-3001}",
            description = "port of Lambda, EventBridge and SQS; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int lambdaPort;

    @Option(
            names = "--s3-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_S3_PORT:-9000}",
            description = "port of S3; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int s3Port;

    @Option(
            names = "--dynamodb-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_DYNAMODB_PORT:-8000}",
            description = "port of DynamoDB; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int dynamodbPort;

    @Option(
            names = "--dynamodb",
            paramLabel = "URL",
            defaultValue = "${env:OVERTURN_DYNAMODB:-}",
            description = "address of another DynamoDB to use instead of the built-in table")
    private String dynamodbUrl;

    @Parameters(paramLabel = "FILE", description = "remittances to upload instead of the simulation")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProjectFolder project = ProjectFolder.locate();
        Deployment deployment = deployment(project);
        checkStart(project, deployment);
        try {
            return start(project, deployment);
        } catch (StoreException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
    }

    private int start(ProjectFolder project, Deployment deployment) throws IOException, InterruptedException {
        if (data.isEmpty()) {
            Database.requireUnused(project.scratchFolder());
            deleteFolder(project.scratchFolder());
        }
        Tokens tokens = Tokens.loadOrCreate(project.tokenKeyFile());
        StackOptions options = new StackOptions(
                data.orElse(project.scratchFolder()),
                ports(),
                tokens,
                otherDynamodb(),
                System.getProperty("java.class.path"));
        SimulationClock clock = new SimulationClock();
        try (Stack stack = Stack.start(deployment, chosen(options, project), clock);
                StackSimulation simulatedStack = new StackSimulation(stack, clock, tokens)) {
            run(stack, simulatedStack);
            if (!once) {
                watchUntilStopped(stack, tokens);
            }
        }
        return 0;
    }

    private StackOptions chosen(StackOptions options, ProjectFolder project) {
        StackOptions stored = data.isPresent() ? options.durable() : options;
        return isolate ? stored.isolated(project.cache()) : stored;
    }

    private void watchUntilStopped(Stack stack, Tokens tokens) throws InterruptedException {
        if (watch.isEmpty()) {
            Thread.currentThread().join();
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("  Watched   %s   files dropped into {practice}/ are taken in%n", watch.get());
        try (StackDropTarget target = new StackDropTarget(stack, tokens, InstantSource.system());
                WatchLoop loop = WatchLoop.start(new FolderWatch(watch.get(), target, out), InstantSource.system())) {
            loop.join();
        }
    }

    private Deployment deployment(ProjectFolder project) {
        Deployment deployment = Deployment.read(project.template());
        for (Map.Entry<String, Integer> entry : memory.entrySet()) {
            try {
                deployment = deployment.withMemory(entry.getKey(), entry.getValue());
            } catch (IllegalArgumentException invalid) {
                throw new ParameterException(spec.commandLine(), "--memory: " + invalid.getMessage());
            }
        }
        return deployment;
    }

    private void checkStart(ProjectFolder project, Deployment deployment) {
        StartCheck check = new StartCheck()
                .checkDataFolder(data.orElse(project.scratchFolder()))
                .checkFiles(files)
                .checkRights(deployment)
                .checkWatchedFolder(watch, once)
                .checkPorts(ports());
        otherDynamodb().ifPresent(check::checkDynamoDb);
        if (!check.errors().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), String.join(System.lineSeparator() + "  ", check.errors()));
        }
    }

    private Ports ports() {
        return new Ports(apiPort, lambdaPort, s3Port, dynamodbUrl.isEmpty() ? dynamodbPort : 0);
    }

    private Optional<URI> otherDynamodb() {
        try {
            return dynamodbUrl.isEmpty() ? Optional.empty() : Optional.of(new URI(dynamodbUrl));
        } catch (URISyntaxException e) {
            throw new ParameterException(spec.commandLine(), "--dynamodb: must be an address; got " + dynamodbUrl);
        }
    }

    private void run(Stack stack, StackSimulation simulatedStack) throws IOException, InterruptedException {
        StackSummary summary = new StackSummary(spec.commandLine().getOut());
        ApiClient client = simulatedStack.apiAs(new TeamMember("overturn local", "admin", ""));
        boolean hasSettings = client.exists("/settings");
        if ((!empty || !files.isEmpty()) && !hasSettings) {
            client.put("/settings", SamplePractice.settings().toString());
        }
        stack.notifyAllUploads();
        upload(stack);
        awaitIdle(stack);
        Optional<Simulation.Result> result =
                empty || hasSettings || !files.isEmpty() ? Optional.empty() : Optional.of(simulate(simulatedStack));
        boolean isDrained = awaitDrained(stack);
        if (!empty || !files.isEmpty()) {
            List<JsonNode> denials = client.listAll("/denials");
            summary.printIntake(client.listAll("/remittances"), denials);
            if (result.isPresent()) {
                new SimulationSummary(spec.commandLine().getOut(), client).print(result.get(), denials);
                new MetricSummary(spec.commandLine().getOut(), client).print();
            }
        }
        summary.printEvents(stack);
        summary.printEndpoints(stack, SamplePractice.ID);
        if (!isDrained) {
            spec.commandLine().getOut().println("  Not finished: some changes of the table are not published yet.");
        }
    }

    private static Simulation.Result simulate(StackSimulation simulatedStack) throws InterruptedException {
        JsonNode settings = SamplePractice.settings();
        LocalDate today = LocalDate.now(ZoneId.of(settings.path("timeZone").asText()));
        LocalDate firstDay = Simulation.firstDay(today);
        return Simulation.run(simulatedStack, settings, firstDay, SamplePractice.remittances(firstDay));
    }

    private void upload(Stack stack) throws IOException {
        String bucket = stack.deployment().intakeBucket();
        try (S3Client client = Clients.s3(stack.s3(), stack.key())) {
            UploadNames names = new UploadNames();
            for (Path file : files) {
                client.putObject(
                        r -> r.bucket(bucket).key("remits/" + SamplePractice.ID + "/" + names.nameFor(file)),
                        RequestBody.fromFile(file));
            }
        }
    }

    private static void awaitIdle(Stack stack) throws InterruptedException {
        for (int idleChecks = 0; idleChecks < IDLE_CHECKS; idleChecks = stack.isIdle() ? idleChecks + 1 : 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// Waits at most one minute, because a change that keeps failing may be retried without end.
    private static boolean awaitDrained(Stack stack) throws InterruptedException {
        for (int i = 0; i < DRAIN_CHECKS && !(stack.isDrained() && stack.isIdle()); i++) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return stack.isDrained();
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
