package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A local stack on free ports, called over HTTP.
final class RunningStack implements SuiteTarget {
    private static final int QUIET_ROUNDS = 3;
    /// A million claims take hours, everything else minutes.
    private static final Duration MAX_WAIT = Duration.ofMinutes(Integer.getInteger("overturn.large", 0) > 0 ? 600 : 10);
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

    private final Path data;
    private final Stack stack;
    private final Tokens tokens;
    private final S3Client s3;
    private final DynamoDbClient dynamodb;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningStack(Path data, Deployment deployment, UnaryOperator<StackOptions> change) {
        this.data = data;
        this.tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        this.stack = Stack.start(
                deployment,
                change.apply(new StackOptions(
                        data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path"))));
        this.s3 = Clients.s3(stack.s3(), stack.key());
        this.dynamodb = Clients.dynamodb(stack.dynamodb(), stack.key());
    }

    static RunningStack start(Path data) {
        return new RunningStack(data, Deployment.read(Path.of("../../template.yaml")), options -> options);
    }

    /// Starts a stack whose functions have processes of their own.
    static RunningStack startIsolated(Path data) {
        return startIsolated(data, Deployment.read(Path.of("../../template.yaml")));
    }

    static RunningStack startIsolated(Path data, Deployment deployment) {
        return new RunningStack(data, deployment, options -> options.isolated(Optional.empty()));
    }

    @Override
    public void ingest(String key, byte[] content) throws InterruptedException {
        upload(key, RequestBody.fromBytes(content));
        awaitIdle();
    }

    void upload(String key, RequestBody content) {
        s3.putObject(put -> put.bucket("intake").key(key), content);
    }

    void awaitIdle() throws InterruptedException {
        WaitLimit limit = WaitLimit.in(MAX_WAIT);
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet = stack.isIdle() ? quiet + 1 : 0) {
            limit.pause(20, "the queues to be empty");
        }
    }

    /// Waits until the stack is idle and all changes of the table are published.
    void awaitDrained() throws InterruptedException {
        WaitLimit limit = WaitLimit.in(MAX_WAIT);
        while (!(stack.isDrained() && stack.isIdle())) {
            limit.pause(20, "the changes of the table to be published");
        }
    }

    @Override
    public ApiReply call(ApiCall apiCall) throws InterruptedException {
        return send(apiCall, "application/json");
    }

    /// Calls the API with a CSV body.
    ApiReply callCsv(ApiCall apiCall) throws InterruptedException {
        return send(apiCall, "text/csv");
    }

    private ApiReply send(ApiCall apiCall, String contentType) throws InterruptedException {
        String token = tokens.issue("Morgan Example", apiCall.practice(), "admin", Instant.now());
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + apiCall.fullPath()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .timeout(CALL_LIMIT)
                .method(apiCall.method(), BodyPublishers.ofString(apiCall.body()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new ApiReply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DynamoDbClient dynamodb() {
        return dynamodb;
    }

    @Override
    public String table() {
        return stack.deployment().tables().getFirst().name();
    }

    Stack stack() {
        return stack;
    }

    Path data() {
        return data;
    }

    /// Fails if a role of the template refused a call, because on AWS it would refuse the same call.
    @Override
    public void close() {
        s3.close();
        dynamodb.close();
        stack.close();
        assertThat(stack.permissions().denials()).isEmpty();
    }
}
