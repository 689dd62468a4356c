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
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A local stack on free ports, called over HTTP.
final class RunningStack implements SuiteTarget {
    private static final int QUIET_ROUNDS = 3;

    private final Path data;
    private final Stack stack;
    private final Tokens tokens;
    private final S3Client s3;
    private final DynamoDbClient dynamodb;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningStack(Path data, Deployment deployment) {
        this.data = data;
        this.tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        this.stack = Stack.start(
                deployment,
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
        this.s3 = Clients.s3(stack.s3());
        this.dynamodb = Clients.dynamodb(stack.dynamodb());
    }

    static RunningStack start(Path data) {
        return start(data, Deployment.read(Path.of("../../template.yaml")));
    }

    static RunningStack start(Path data, Deployment deployment) {
        return new RunningStack(data, deployment);
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
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet = stack.isIdle() ? quiet + 1 : 0) {
            Thread.sleep(20);
        }
    }

    /// Waits until the stack is idle and all changes of the table are published.
    void awaitDrained() throws InterruptedException {
        while (!(stack.isDrained() && stack.isIdle())) {
            Thread.sleep(20);
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
        String token = tokens.issue("suite", apiCall.practice(), "admin", Instant.now());
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + apiCall.fullPath()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
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
