package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;

/// Injects the fault of each alarm on AWS's own metrics: a stack whose template is broken at one place. It then looks
/// at
/// what the metric measures, such as the messages of a queue.
class StackAlarmTest {
    private static final String RUN = "{\"practice\":\"sample\",\"scheduledTime\":\"2026-06-01T10:00:00Z\"}";

    @TempDir
    private Path data;

    @Test
    void aFileThatCannotBeReadRaisesIntakeDeadLettersKept() throws InterruptedException {
        try (Stack stack = start(template().without("dynamodb:GetItem"))) {
            upload(stack);

            await(() -> deadLetters(stack, "IntakeDeadLetters") == 1);
        }
    }

    @Test
    void aFileThatWaitsForItsNextAttemptRaisesIntakeWaits() throws InterruptedException {
        try (Stack stack = start(
                template().without("dynamodb:GetItem").with("VisibilityTimeout: 1 #", "VisibilityTimeout: 1800 #"))) {
            upload(stack);

            await(() -> stack.backlog().messages().getOrDefault("IntakeQueue", 0L) == 1
                    && !stack.permissions().denials().isEmpty());
        }
    }

    @Test
    void aRunThatFailsRaisesFailedRunsKept() throws InterruptedException {
        try (Stack stack = start(template().without("dynamodb:GetItem"))) {
            stack.invokeLater("Reroute", RUN);

            await(() -> deadLetters(stack, "FailedRuns") == 1);
        }
    }

    @Test
    void aReprocessingThatFailsRaisesReprocessDeadLettersKept() throws InterruptedException {
        try (Stack stack = start(template().without("dynamodb:GetItem"))) {
            send(stack, "Reprocessing Due", "{\"practice\":\"sample\",\"reprocessing\":\"r-1\"}");

            await(() -> deadLetters(stack, "ReprocessDeadLetters") == 1);
        }
    }

    @Test
    void anEventWhoseFunctionIsGoneRaisesUndeliveredEventsKept() throws InterruptedException {
        try (Stack stack = start(
                template()
                        .with(
                                "        - Id: Reroute\n          Arn: !GetAtt Reroute.Arn\n",
                                "        - Id: Reroute\n          Arn: arn:aws:lambda:us-east-1:000000000000:function:Gone\n"))) {
            send(stack, "Run Due", RUN.replace("}", ",\"cycle\":\"REROUTE\"}"));

            await(() -> deadLetters(stack, "UndeliveredEvents") == 1);
        }
    }

    @Test
    void aMoveThatNobodyCanReadRaisesUnpublishedMovesKept() throws InterruptedException {
        try (Stack stack = start(template())) {
            putMove(stack);

            await(() -> deadLetters(stack, "UnpublishedMoves") == 1);
        }
    }

    @Test
    void aMoveThatIsTriedAgainAndAgainRaisesMovesWait() throws InterruptedException {
        try (Stack stack = start(template().with("OVERTURN_UNPUBLISHED_QUEUE: !Ref UnpublishedMoves", "NOTHING: ''"))) {
            putMove(stack);

            await(() -> stack.backlog().changes().getOrDefault("MovePublished", 0L) > 0);
        }
    }

    @Test
    void aRequestThatCannotBeAnsweredRaisesApiFails() throws InterruptedException, IOException {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        try (Stack stack = start(template().without("dynamodb:GetItem"));
                HttpClient http = HttpClient.newHttpClient()) {
            String token = tokens.issue("Morgan Example", "sample", "admin", Instant.now());
            URI settings = stack.api().resolve("/v1/practices/sample/settings");

            assertThat(http.send(
                                    HttpRequest.newBuilder(settings)
                                            .header("Authorization", "Bearer " + token)
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(500);
        }
    }

    private BrokenTemplate template() {
        return BrokenTemplate.impatient(data.resolve("templates"));
    }

    private Stack start(BrokenTemplate template) {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        return Stack.start(
                template.read(), new StackOptions(data.resolve("stack"), Ports.FREE, tokens, Optional.empty(), ""));
    }

    private static int deadLetters(Stack stack, String queue) {
        return stack.deadLettersByQueue().getOrDefault(queue, List.of()).size();
    }

    private static void upload(Stack stack) {
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(
                    request -> request.bucket("intake").key("remits/sample/one.835"),
                    RequestBody.fromBytes(FlowStack.remittance()));
        }
    }

    private static void send(Stack stack, String detailType, String detail) {
        try (EventBridgeClient events = Clients.events(stack.lambda(), stack.key())) {
            events.putEvents(put -> put.entries(PutEventsRequestEntry.builder()
                    .eventBusName("overturn")
                    .source("overturn")
                    .detailType(detailType)
                    .detail(detail)
                    .build()));
        }
    }

    /// A change of a denial without anything that a denial has.
    private static void putMove(Stack stack) {
        try (DynamoDbClient table = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            table.putItem(put -> put.tableName("overturn-table")
                    .item(Map.of(
                            "pk", AttributeValue.fromS("sample#C#x"),
                            "sk", AttributeValue.fromS("D#x"),
                            "v", AttributeValue.fromN("1"))));
        }
    }

    /// Waits at most a minute.
    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
