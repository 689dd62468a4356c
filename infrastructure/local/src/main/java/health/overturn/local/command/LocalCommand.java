package health.overturn.local.command;

import health.overturn.local.browser.ConsolePage;
import health.overturn.local.deadletter.GivenUp;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.progress.ExitCode;
import health.overturn.local.progress.IdleWait;
import health.overturn.local.progress.MachineResources;
import health.overturn.local.progress.Progress;
import health.overturn.local.progress.UnfinishedException;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.ProjectFolder;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
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
import java.time.Duration;
import java.time.InstantSource;
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

/// `./overturn local`: runs the whole system on this machine.
@Command(
        name = "local",
        description = "Runs the whole system on this machine and simulates a sample practice.",
        mixinStandardHelpOptions = true)
public final class LocalCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "stop after the summary")
    private boolean once;

    @Option(names = "--open", description = "open the console in the browser; without --once only")
    private boolean open;

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "give up when nothing has moved for this long (default: ${DEFAULT-VALUE})")
    private int patienceMinutes;

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
        Files.createDirectories(options.data());
        Progress progress = Progress.of(spec.commandLine().getErr());
        progress.step(MachineResources.describe(options.data()));
        try (Stack stack = Stack.start(deployment, chosen(options, project), clock, progress)) {
            return run(stack, clock, tokens, progress).code();
        }
    }

    private StackOptions chosen(StackOptions options, ProjectFolder project) {
        StackOptions stored = data.isPresent() ? options.durable() : options;
        return isolate ? stored.isolated(project.cache()) : stored;
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
        check.checkPatience(patienceMinutes);
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

    /// Runs to the summary, prints it, and stays up unless `--once` is given.
    private ExitCode run(Stack stack, SimulationClock clock, Tokens tokens, Progress progress)
            throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        GivenUp givenUp = new GivenUp(stack::deadLettersByQueue, event -> stack.invoke("Redrive", event));
        IdleWait idle = new IdleWait(stack::backlog, progress, IdleWait.machineClock(PAUSE), patience());
        ExitCode code = ExitCode.DONE;
        try (StackSimulation simulation =
                new StackSimulation(stack, clock, new StackSimulation.Waits(idle, progress), tokens)) {
            new LocalRun(stack, simulation, idle, new LocalRun.Output(out, progress)).run(purpose());
        } catch (UnfinishedException unfinished) {
            out.printf("%nNot finished: %s.%n", unfinished.getMessage());
            code = ExitCode.UNFINISHED;
        }
        List<String> givenUpLines = givenUp.newLines();
        givenUpLines.forEach(out::println);
        if (!givenUpLines.isEmpty()) {
            out.printf(
                    "What to do: read the logs in %s, mend the cause, then run ./overturn redrive beside the stack.%n",
                    stack.logFolder());
        }
        PrintedCommands commands = new PrintedCommands(out, stack, new PrintedCommands.Start(data, ports()));
        if (once) {
            commands.printAfterStop();
        } else {
            commands.print(Practices.in(stack));
            if (open) {
                ConsolePage.open(stack.api(), progress);
            }
            new StayUp(givenUp, progress).run(watched(stack, out));
        }
        return code == ExitCode.DONE && !givenUpLines.isEmpty() ? ExitCode.GIVEN_UP : code;
    }

    private Optional<WatchLoop> watched(Stack stack, PrintWriter out) {
        return watch.map(
                dir -> WatchLoop.start(new FolderWatch(dir, new StackDropTarget(stack), out), InstantSource.system()));
    }

    private LocalRun.Purpose purpose() {
        if (!files.isEmpty()) {
            return new LocalRun.Purpose.TakeIn(files);
        }
        return empty ? new LocalRun.Purpose.Empty() : new LocalRun.Purpose.Sample();
    }

    private Duration patience() {
        return Duration.ofMinutes(patienceMinutes);
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
