package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.Simulation;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.simulation.TeamMember;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// `./overturn local`: the whole system on this machine.
@Command(
        name = "local",
        description = "Runs the whole system on this machine, with a sample practice in it.",
        mixinStandardHelpOptions = true)
public final class LocalCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 100;
    private static final int QUIET_ROUNDS = 5;
    private static final int DRAIN_ROUNDS = 600;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the summary")
    private boolean once;

    @Option(names = "--empty", description = "start with nothing")
    private boolean empty;

    @Option(names = "--data", paramLabel = "DIR", description = "keep everything here and go on from it next time")
    private Optional<Path> data;

    @Option(
            names = "--memory",
            paramLabel = "FUNCTION=MB",
            description = "megabytes of heap for a function instead of the template's")
    private Map<String, Integer> memory = Map.of();

    @Option(names = "--api-port", defaultValue = "${env:OVERTURN_API_PORT:-3000}", description = "0 is any free port")
    private int api;

    @Option(
            names = "--lambda-port",
            defaultValue = "${env:OVERTURN_LAMBDA_PORT:-3001}",
            description = "0 is any free port")
    private int lambda;

    @Option(names = "--s3-port", defaultValue = "${env:OVERTURN_S3_PORT:-9000}", description = "0 is any free port")
    private int s3;

    @Option(
            names = "--dynamodb-port",
            defaultValue = "${env:OVERTURN_DYNAMODB_PORT:-8000}",
            description = "0 is any free port")
    private int dynamodb;

    @Option(
            names = "--dynamodb",
            paramLabel = "URL",
            defaultValue = "${env:AWS_ENDPOINT_URL_DYNAMODB:-}",
            description = "another DynamoDB to use instead of the table in memory")
    private String otherDynamodb;

    @Parameters(paramLabel = "FILE", description = "remittances to take in")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProjectFolder home = ProjectFolder.found();
        Deployment deployment = deployment(home);
        check(home);
        if (data.isEmpty()) {
            emptied(home.scratch());
        }
        Tokens tokens = Tokens.of(home.tokenKey());
        StackOptions options = new StackOptions(
                data.orElse(home.scratch()), ports(), tokens, otherStore(), System.getProperty("java.class.path"));
        SimulationClock clock = new SimulationClock();
        try (Stack stack = Stack.start(deployment, options, clock);
                StackSimulation stage = new StackSimulation(stack, clock, tokens)) {
            run(stack, stage);
            if (!once) {
                Thread.currentThread().join();
            }
        }
        return 0;
    }

    private Deployment deployment(ProjectFolder home) {
        Deployment deployment = Deployment.read(home.template());
        for (Map.Entry<String, Integer> each : memory.entrySet()) {
            try {
                deployment = deployment.withMemory(each.getKey(), each.getValue());
            } catch (IllegalArgumentException refused) {
                throw new ParameterException(spec.commandLine(), "--memory: " + refused.getMessage());
            }
        }
        return deployment;
    }

    private void check(ProjectFolder home) {
        StartCheck check =
                new StartCheck().data(data.orElse(home.scratch())).files(files).ports(ports());
        otherStore().ifPresent(check::store);
        if (!check.faults().isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join("; ", check.faults()));
        }
    }

    private Ports ports() {
        return new Ports(api, lambda, s3, otherDynamodb.isEmpty() ? dynamodb : 0);
    }

    private Optional<URI> otherStore() {
        try {
            return otherDynamodb.isEmpty() ? Optional.empty() : Optional.of(new URI(otherDynamodb));
        } catch (URISyntaxException e) {
            throw new ParameterException(
                    spec.commandLine(), "--dynamodb: expected an address but was " + otherDynamodb);
        }
    }

    private void run(Stack stack, StackSimulation stage) throws IOException, InterruptedException {
        StackSummary summary = new StackSummary(spec.commandLine().getOut());
        ApiClient client = stage.as(new TeamMember("overturn local", "admin", ""));
        boolean known = client.has("/settings");
        if ((!empty || !files.isEmpty()) && !known) {
            client.put("/settings", SamplePractice.settings().toString());
        }
        stack.announceAll();
        upload(stack);
        awaitQuiet(stack);
        Optional<Simulation.Work> work =
                empty || known || !files.isEmpty() ? Optional.empty() : Optional.of(play(stage));
        boolean drained = awaitDrained(stack);
        if (!empty || !files.isEmpty()) {
            List<JsonNode> denials = client.list("/denials");
            summary.taken(client.list("/remittances"), denials);
            if (work.isPresent()) {
                new SimulationSummary(spec.commandLine().getOut(), client).print(work.get(), denials);
                new MetricSummary(spec.commandLine().getOut(), client).print();
            }
        }
        summary.told(stack);
        summary.places(stack, SamplePractice.ID);
        if (!drained) {
            spec.commandLine().getOut().println("  The table's stream was not read to its end.");
        }
    }

    private static Simulation.Work play(StackSimulation stage) throws InterruptedException {
        JsonNode settings = SamplePractice.settings();
        LocalDate today = LocalDate.now(ZoneId.of(settings.path("timeZone").asText()));
        LocalDate first = Simulation.firstDay(today);
        return Simulation.live(stage, settings, first, SamplePractice.remittances(first));
    }

    private void upload(Stack stack) throws IOException {
        String bucket = stack.deployment().intakeBucket();
        try (S3Client client = Clients.s3(stack.s3())) {
            UploadNames names = new UploadNames();
            for (Path file : files) {
                client.putObject(
                        r -> r.bucket(bucket).key("remits/" + SamplePractice.ID + "/" + names.of(file)),
                        RequestBody.fromFile(file));
            }
        }
    }

    private static void awaitQuiet(Stack stack) throws InterruptedException {
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet = stack.isIdle() ? quiet + 1 : 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// Waits a minute at most: a change that a function fails at may be tried again without end.
    private static boolean awaitDrained(Stack stack) throws InterruptedException {
        for (int i = 0; i < DRAIN_ROUNDS && !(stack.isDrained() && stack.isIdle()); i++) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return stack.isDrained();
    }

    private static void emptied(Path folder) throws IOException {
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
