package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.access.AccessKey;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Hostile and honest requests to each port of the stack. What is refused leaves nothing behind.
class ClosedPortsTest {
    @TempDir
    private static Path data;

    private static Tokens tokens;
    private static Stack stack;

    /// A service at one of the four ports, and a request that changes something there. Lambda, EventBridge and SQS
    /// share a port and have a check of their own for the service that is signed.
    private enum Service {
        API("api"),
        LAMBDA("lambda"),
        EVENTS("events"),
        SQS("sqs"),
        S3("s3"),
        DYNAMODB("dynamodb");

        private final String signingName;

        Service(String signingName) {
            this.signingName = signingName;
        }

        URI port() {
            return switch (this) {
                case API -> stack.api();
                case LAMBDA, EVENTS, SQS -> stack.lambda();
                case S3 -> stack.s3();
                case DYNAMODB -> stack.dynamodb();
            };
        }

        private PortCall unsigned(String host, String mark) {
            URI base = URI.create("http://%s:%d".formatted(host, port().getPort()));
            Map<String, String> hostHeader = Map.of("host", base.getAuthority());
            return switch (this) {
                case API ->
                    new PortCall("POST", base.resolve("/v1/practices/one/" + mark), hostHeader, "{}")
                            .with("content-type", "application/json");
                case LAMBDA ->
                    new PortCall(
                            "POST",
                            base.resolve("/2015-03-31/functions/Echo/invocations"),
                            hostHeader,
                            "{\"Records\":[{\"body\":\"%s\"}]}".formatted(mark));
                case EVENTS ->
                    new PortCall(
                                    "POST",
                                    base.resolve("/"),
                                    hostHeader,
                                    "{\"Entries\":[{\"EventBusName\":\"overturn\",\"Source\":\"%s\",\"DetailType\":\"x\"}]}"
                                            .formatted(mark))
                            .with("x-amz-target", "AWSEvents.PutEvents");
                case SQS ->
                    new PortCall(
                                    "POST",
                                    base.resolve("/"),
                                    hostHeader,
                                    "{\"QueueUrl\":\"DeadLetters\",\"MessageBody\":\"%s\"}".formatted(mark))
                            .with("x-amz-target", "AmazonSQS.SendMessage");
                case S3 -> new PortCall("PUT", base.resolve("/intake/" + mark), hostHeader, "content");
                case DYNAMODB ->
                    new PortCall(
                                    "POST",
                                    base.resolve("/"),
                                    hostHeader,
                                    "{\"TableName\":\"overturn-table\",\"Item\":{\"pk\":{\"S\":\"by hand\"},\"sk\":{\"S\":\"%s\"}}}"
                                            .formatted(mark))
                            .with("x-amz-target", "DynamoDB_20120810.PutItem");
            };
        }

        PortCall honest(String host) {
            return with(unsigned(host, "honest"), stack.key(), tokens, Instant.now());
        }

        PortCall hostile() {
            return hostile(stack.key(), tokens, Instant.now());
        }

        PortCall hostile(AccessKey key, Tokens issuer, Instant time) {
            return with(unsigned("127.0.0.1", "hostile"), key, issuer, time);
        }

        private PortCall with(PortCall unsigned, AccessKey key, Tokens issuer, Instant time) {
            return this == API
                    ? unsigned.with("authorization", "Bearer " + issuer.issue("a", "one", "admin", time))
                    : unsigned.signed(signingName, key, time);
        }
    }

    @BeforeAll
    static void start() {
        tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    static Stream<Arguments> refused() {
        AccessKey otherSecret = new AccessKey(stack.key().id(), "another-secret");
        Tokens otherTokens = Tokens.loadOrCreate(data.resolve("other-key.json"));
        return rows(service -> {
            PortCall good = service.hostile();
            int port = service.port().getPort();
            return Map.ofEntries(
                    Map.entry("no Host", good.without("host")),
                    Map.entry("Host of a rebound name", good.with("host", "evil.example:" + port)),
                    Map.entry("Host that begins like loopback", good.with("host", "127.0.0.1.evil.example")),
                    Map.entry("Host of the network", good.with("host", "192.168.0.10:" + port)),
                    Map.entry("two Hosts", good.with("host", "127.0.0.1:" + port + ",evil.example")),
                    Map.entry("Origin elsewhere", good.with("origin", "https://evil.example")),
                    Map.entry("Origin null", good.with("origin", "null")),
                    Map.entry("Origin of another port", good.with("origin", "http://127.0.0.1:" + (port + 1))),
                    Map.entry("Origin of another name", good.with("origin", "http://localhost:" + port)),
                    Map.entry("Origin by https", good.with("origin", "https://127.0.0.1:" + port)),
                    Map.entry("page of another site", good.with("sec-fetch-site", "cross-site")),
                    Map.entry("page of another port", good.with("sec-fetch-site", "same-site")),
                    Map.entry("no credentials", good.without("authorization")),
                    Map.entry(
                            "form without credentials",
                            good.without("authorization").with("content-type", "text/plain; charset=utf-8")),
                    Map.entry("changed credentials", withChangedSignature(good)),
                    Map.entry("another secret", service.hostile(otherSecret, otherTokens, Instant.now())),
                    Map.entry(
                            "expired credentials",
                            service.hostile(stack.key(), tokens, Instant.now().minusSeconds(86_400))));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void aHostileRequestIsRefusedAndChangesNothing(String service, String row, PortCall call) throws IOException {
        assertThat(call.send()).as(row).isIn(400, 401, 403);

        assertThat(traces()).noneMatch(trace -> trace.contains("hostile"));
    }

    static Stream<Arguments> refusedWithAnotherBody() {
        return rows(service -> service == Service.API
                ? Map.of()
                : Map.of("changed body", service.hostile().withBody("changed")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusedWithAnotherBody")
    void aBodyThatIsNotTheSignedOneIsRefused(String service, String row, PortCall call) {
        assertThat(call.send()).isIn(400, 403);
    }

    static Stream<Arguments> accepted() {
        return rows(service -> {
            int port = service.port().getPort();
            PortCall good = service.honest("127.0.0.1");
            return Map.of(
                    "client",
                    good,
                    "client by another name",
                    service.honest("localhost"),
                    "client by version 6",
                    service.honest("[::1]"),
                    "its own page",
                    good.with("origin", "http://127.0.0.1:" + port).with("sec-fetch-site", "same-origin"),
                    "address bar",
                    good.with("sec-fetch-site", "none"));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("accepted")
    void anHonestRequestIsAccepted(String service, String row, PortCall call) {
        assertThat(call.send()).as(row).isEqualTo(200);
    }

    @Test
    void aPresignedAddressOpensOneObjectUntilItExpires() {
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(put -> put.bucket("intake").key("one"), RequestBody.fromString("content"));
            s3.putObject(put -> put.bucket("intake").key("other"), RequestBody.fromString("content"));
        }
        URI port = stack.s3();
        PortCall unsigned = new PortCall("GET", port.resolve("/intake/one"), Map.of("host", port.getAuthority()), "");
        PortCall presigned = unsigned.presigned(stack.key(), Instant.now());
        String address = presigned.address().toString();

        assertThat(presigned.send()).isEqualTo(200);
        assertThat(presigned.with("sec-fetch-site", "none").send()).isEqualTo(200);
        assertThat(presigned.with("host", "evil.example").send()).isEqualTo(403);
        assertThat(presigned.with("origin", "http://evil.example").send()).isEqualTo(403);
        assertThat(presigned.to(address.replace("/one?", "/other?")).send()).isEqualTo(403);
        assertThat(presigned.to(address.replace("Expires=60", "Expires=600")).send())
                .isEqualTo(403);
        assertThat(unsigned.presigned(stack.key(), Instant.now().minusSeconds(61))
                        .send())
                .isEqualTo(403);
        assertThat(unsigned.send()).isEqualTo(403);
    }

    private static Stream<Arguments> rows(Function<Service, Map<String, PortCall>> calls) {
        return Stream.of(Service.values())
                .flatMap(service -> calls.apply(service).entrySet().stream()
                        .map(row -> Arguments.of(service.name(), row.getKey(), row.getValue())));
    }

    private static PortCall withChangedSignature(PortCall call) {
        String authorization = String.valueOf(call.headers().get("authorization"));
        char last = authorization.charAt(authorization.length() - 9);
        return call.with(
                "authorization",
                authorization.substring(0, authorization.length() - 9)
                        + (last == 'a' ? 'b' : 'a')
                        + authorization.substring(authorization.length() - 8));
    }

    /// Returns what requests leave behind: items, objects, messages and events.
    private static List<String> traces() throws IOException {
        List<String> traces = new ArrayList<>(stack.deadLetters());
        try (DynamoDbClient dynamodb = Clients.dynamodb(stack.dynamodb(), stack.key());
                S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            dynamodb.scan(scan -> scan.tableName("overturn-table"))
                    .items()
                    .forEach(item -> traces.add(item.toString()));
            s3.listObjectsV2(list -> list.bucket("intake")).contents().forEach(object -> traces.add(object.key()));
        }
        if (Files.exists(stack.eventsFile())) {
            traces.addAll(Files.readAllLines(stack.eventsFile()));
        }
        return traces;
    }
}
