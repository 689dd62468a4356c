package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;

/// The stack as AWS clients see it: bucket, bus, queues, functions, table, and API.
class StackTest {
    @TempDir
    private Path data;

    private Stack stack;
    private Tokens tokens;

    @BeforeEach
    void start() {
        tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void anUploadReachesTheFunctionAndTheTable() throws InterruptedException {
        upload("remits/one/a b+c.835");
        assertThat(await(this::storedKeys, 1).getFirst())
                .contains("\"detail-type\":\"Object Created\"")
                .contains("\"key\":\"remits/one/a b+c.835\"")
                .contains("\"size\":7");
        assertThat(await(this::idleMark, 1)).containsExactly("idle");
    }

    @Test
    void aPublishedEventIsRoutedByItsRuleAndAppendedToTheFile() throws InterruptedException, IOException {
        try (EventBridgeClient client = Clients.events(stack.lambda(), stack.key())) {
            client.putEvents(r -> r.entries(entry("Remittance Continued"), entry("Remittance Rejected")));
        }
        assertThat(await(this::storedKeys, 1)).singleElement().asString().contains("Remittance Continued");
        assertThat(Files.readAllLines(data.resolve("events.ndjson"))).hasSize(2);
        assertThat(stack.unsupportedParts())
                .containsExactly("rule Mailed, target arn:aws:sns:us-east-1:000000000000:mail");
    }

    @Test
    void aMessageThatAlwaysFailsIsADeadLetterAfterThreeReceives() throws InterruptedException, IOException {
        upload("remits/one/poison.835");
        assertThat(await(stack::deadLetters, 1).getFirst()).contains("poison.835");
        assertThat(Files.readString(data.resolve("logs/Echo.log")).split("IllegalArgumentException: poison", -1))
                .hasSize(4);
    }

    @Test
    void aRuleInvokesAFunctionWithTheDetailOnly() throws InterruptedException {
        putEvent("Run Due", "{\"practice\":\"one\"}");
        assertThat(await(this::storedKeys, 1)).containsExactly("{\"practice\":\"one\"}");
        assertThat(await(this::idleMark, 1)).containsExactly("idle");
    }

    @Test
    void aFailedAsynchronousInvocationIsRetriedThenADeadLetter() throws InterruptedException, IOException {
        putEvent("Run Due", "{\"practice\":\"poison\"}");
        assertThat(await(stack::deadLetters, 1)).containsExactly("{\"practice\":\"poison\"}");
        assertThat(Files.readString(data.resolve("logs/Later.log")).split("IllegalArgumentException: poison", -1))
                .hasSize(3);
    }

    @Test
    void aTableChangeReachesTheStreamFunction() throws InterruptedException {
        putMove("one", 7);
        assertThat(await(this::storedKeys, 1))
                .singleElement()
                .asString()
                .startsWith("INSERT one 7 of arn:aws:dynamodb:us-east-1:000000000000:table/overturn-table/stream/")
                .endsWith("Z");
        assertThat(await(() -> stack.isDrained() ? List.of("drained") : List.of(), 1))
                .containsExactly("drained");
    }

    @Test
    void aChangeThatAlwaysFailsIsADeadLetterAndBlocksNothing() throws InterruptedException {
        putMove("poison", 1);
        putMove("after", 2);
        assertThat(await(this::storedKeys, 1)).singleElement().asString().startsWith("INSERT after 2");
        assertThat(await(stack::deadLetters, 1))
                .singleElement()
                .asString()
                .contains("DDBStreamBatchInfo", "\"batchSize\":1,")
                .doesNotContain("poison");
    }

    @Test
    void aSlowFunctionIsStoppedAtItsTimeout() {
        assertThat(stack.invoke("Echo", "{\"Records\":[{\"body\":\"sleepy\"}]}"))
                .isEqualTo(new InvocationResult.Failure(
                        "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out after 3 seconds\"}"));
    }

    @Test
    void aFunctionThatTimedOutOrRanOutOfMemoryTakesNoFurtherEvent() throws InterruptedException, IOException {
        stack.invoke("Echo", "{\"Records\":[{\"body\":\"sleepy\"}]}");
        assertThat(stack.invoke("Echo", "{\"Records\":[{\"body\":\"greedy\"}]}"))
                .isEqualTo(new InvocationResult.Failure(
                        "{\"errorType\":\"java.lang.OutOfMemoryError\",\"errorMessage\":\"greedy\"}"));
        upload("remits/one/after.835");
        assertThat(await(this::storedKeys, 1)).hasSize(1);
        assertThat(Files.readString(data.resolve("logs/Echo.log")).split("Echo starts", -1))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theApiAcceptsOnlyAValidToken() throws IOException, InterruptedException {
        String valid = tokens.issue("a", "one", "lead", Instant.now());
        String expired = tokens.issue("a", "one", "lead", Instant.now().minusSeconds(86_400));
        String foreign = Tokens.loadOrCreate(data.resolve("other.json")).issue("a", "one", "lead", Instant.now());
        assertThat(get("/v1/practices/one/denials?payer=a%20b", valid).body())
                .isEqualTo("lead /v1/practices/one/denials {payer=a b}");
        assertThat(List.of(status(expired), status(foreign), status("x"))).containsExactly(401, 401, 401);
        assertThat(get("/elsewhere", valid).statusCode()).isEqualTo(404);
    }

    private int status(String token) throws IOException, InterruptedException {
        return get("/v1/practices/one/denials", token).statusCode();
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void upload(String key) {
        try (S3Client client = Clients.s3(stack.s3(), stack.key())) {
            client.putObject(r -> r.bucket("intake").key(key), RequestBody.fromString("content"));
        }
    }

    private void putEvent(String detailType, String detail) {
        try (EventBridgeClient client = Clients.events(stack.lambda(), stack.key())) {
            client.putEvents(
                    r -> r.entries(entry(detailType).toBuilder().detail(detail).build()));
        }
    }

    private void putMove(String key, int value) {
        try (DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            client.putItem(r -> r.tableName("overturn-table")
                    .item(Map.of(
                            "pk", AttributeValue.fromS("move"),
                            "sk", AttributeValue.fromS(key),
                            "value", AttributeValue.fromN(Integer.toString(value)))));
        }
    }

    private static PutEventsRequestEntry entry(String detailType) {
        return PutEventsRequestEntry.builder()
                .eventBusName("overturn")
                .source("overturn")
                .detailType(detailType)
                .detail("{}")
                .build();
    }

    private List<String> idleMark() {
        return stack.isIdle() ? List.of("idle") : List.of();
    }

    private List<String> storedKeys() {
        try (DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            return client.scan(r -> r.tableName("overturn-table")).items().stream()
                    .filter(item -> AttributeValue.fromS("seen").equals(item.get("pk")))
                    .map(item ->
                            item.getOrDefault("sk", AttributeValue.fromS("")).s())
                    .toList();
        }
    }

    private static List<String> await(Supplier<List<String>> condition, int size) throws InterruptedException {
        for (int i = 0; i < 200 && condition.get().size() < size; i++) {
            Thread.sleep(100);
        }
        return condition.get();
    }
}
