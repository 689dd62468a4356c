package health.overturn.local.stack;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the summary")
    private boolean once;

    @Option(names = "--empty", description = "start with nothing")
    private boolean empty;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep the uploaded files here and take them in again next time")
    private Optional<Path> data;

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
        Home home = Home.found();
        if (data.isEmpty()) {
            emptied(home.scratch());
        }
        Tokens tokens = Tokens.of(home.tokenKey());
        StackOptions options = new StackOptions(
                data.orElse(home.scratch()),
                new Ports(api, lambda, s3, dynamodb),
                tokens,
                otherDynamodb.isEmpty() ? Optional.empty() : Optional.of(URI.create(otherDynamodb)),
                System.getProperty("java.class.path"));
        try (Stack stack = Stack.start(Deployment.read(home.template()), options)) {
            String token = tokens.make("overturn local", SamplePractice.ID, "admin", Instant.now());
            run(stack, new ApiClient(stack.api(), SamplePractice.ID, token));
            if (!once) {
                Thread.currentThread().join();
            }
        }
        return 0;
    }

    private void run(Stack stack, ApiClient client) throws IOException, InterruptedException {
        Summary summary = new Summary(spec.commandLine().getOut());
        if (!empty || !files.isEmpty()) {
            client.put("/settings", SamplePractice.settings());
        }
        stack.announceAll();
        upload(stack);
        awaitQuiet(stack);
        if (!empty || !files.isEmpty()) {
            summary.taken(client.list("/remittances"), client.list("/denials"));
        }
        summary.places(stack, SamplePractice.ID);
    }

    private void upload(Stack stack) throws IOException {
        String bucket = stack.deployment().buckets().getFirst();
        String folder = "remits/" + SamplePractice.ID + "/";
        try (S3Client client = Clients.s3(stack.s3())) {
            boolean kept = client.listObjectsV2(r -> r.bucket(bucket)).keyCount() > 0;
            if (!empty && !kept && files.isEmpty()) {
                SamplePractice.remittances()
                        .forEach((name, bytes) -> client.putObject(
                                r -> r.bucket(bucket).key(folder + name), RequestBody.fromBytes(bytes)));
            }
            for (Path file : files) {
                client.putObject(r -> r.bucket(bucket).key(folder + file.getFileName()), RequestBody.fromFile(file));
            }
        }
    }

    private static void awaitQuiet(Stack stack) throws InterruptedException {
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet = stack.isIdle() ? quiet + 1 : 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
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
