package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.remittance.FileStatus;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnreadUploadsTest {
    private static final byte[] CONTENT =
            Sample.of(SampleSpec.of(3).claims(60).files(1)).files().getFirst().bytes();

    private static final Caller ADMIN = new Caller("admin.example", Set.of("birch", "maple"), "admin");

    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void anUploadBeforeItsSettingsWaitsAndIsReadWhenTheyCome() {
        IntakeMessage.Created early = deployment.uploadTo("remits/birch/MARKED.835", CONTENT);

        assertThat(attempt(early, 1)).isEqualTo(new IntakeResult.Waiting());
        assertThat(deployment.cloud().details("Upload Waiting")).hasSize(1);
        assertThat(attempt(early, 1)).isEqualTo(new IntakeResult.Waiting());

        saveSettings("birch");
        assertThat(rows("birch"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("WAITING"));
        assertThat(continueAll())
                .singleElement()
                .isInstanceOfSatisfying(
                        IntakeResult.Ingested.class,
                        read -> assertThat(read.status()).isEqualTo(FileStatus.READ));

        assertThat(rows("birch"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("status").asText()).isEqualTo("READ"));
        assertThat(String.join("", deployment.cloud().events())).doesNotContain("MARKED");
    }

    @Test
    void settingsThatAreSavedAgainReadNothingTwice() {
        attempt(deployment.uploadTo("remits/birch/early.835", CONTENT), 1);
        saveSettings("birch");
        saveSettings("birch");

        assertThat(continueAll()).hasSize(2).last().isInstanceOf(IntakeResult.AlreadyIngested.class);
        int sent = deployment.cloud().details("Remittance Continued").size();
        saveSettings("birch");

        assertThat(deployment.cloud().details("Remittance Continued")).hasSize(sent);
    }

    @Test
    void aFailureOfTheLastAttemptIsInTheLedgerUntilTheFileIsRead() {
        IntakeMessage.Created created = deployment.upload("failing.835", CONTENT);
        RemainingTime failing = () -> {
            throw new IllegalStateException("MARKED failure");
        };

        assertThatThrownBy(() -> attempt(created, 2, failing)).isInstanceOf(IllegalStateException.class);
        assertThat(rows("maple")).isEmpty();
        assertThatThrownBy(() -> attempt(created, 3, failing)).isInstanceOf(IllegalStateException.class);
        assertThat(rows("maple")).singleElement().satisfies(row -> {
            assertThat(row.path("status").asText()).isEqualTo("GIVEN_UP");
            assertThat(row.path("attempts").asInt()).isEqualTo(3);
            assertThat(row.at("/problems/0/message").asText())
                    .isEqualTo("attempt 3 failed with java.lang.IllegalStateException;"
                            + " an operator can send the file to the intake again");
        });

        assertThat(attempt(created, 1)).isInstanceOf(IntakeResult.Ingested.class);
        assertThat(rows("maple"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("status").asText()).isEqualTo("READ"));
    }

    @Test
    void aProcessThatIsKilledInItsLastAttemptLeavesARow() {
        IntakeMessage.Created created = deployment.upload("killing.835", CONTENT);
        RemainingTime killed = () -> {
            throw new StackOverflowError("an invented end of the process");
        };

        assertThatThrownBy(() -> attempt(created, 3, killed)).isInstanceOf(StackOverflowError.class);

        assertThat(rows("maple"))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/problems/0/message").asText())
                        .isEqualTo("attempt 3 ended without a result;"
                                + " an operator can send the file to the intake again"));
    }

    @Test
    void aLastAttemptThatSucceedsLeavesOnlyTheRowsOfTheRemittances() {
        assertThat(attempt(deployment.upload("late.835", CONTENT), 3)).isInstanceOf(IntakeResult.Ingested.class);

        assertThat(rows("maple"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("status").asText()).isEqualTo("READ"));
    }

    @Test
    void anObjectThatIsGoneEndsInTheLedger() {
        IntakeMessage.Created first = deployment.upload("same.835", CONTENT);
        deployment.upload("same.835", "an invented other content".getBytes(StandardCharsets.UTF_8));

        assertThat(attempt(first, 1)).isEqualTo(new IntakeResult.Missing());

        assertThat(rows("maple"))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/problems/0/message").asText())
                        .isEqualTo("the object is missing or was overwritten; upload the file again"));
    }

    @Test
    void aDeadLetterThatNeverReachedTheIntakeGetsARowWhenItIsSentAgain() {
        String letter = """
                {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-06-01T15:00:00Z",
                 "detail": {"bucket": {"name": "intake"}, "object": {"key": "remits/maple/a.835", "size": 1, "etag": "e"}}}
                """;
        deployment.cloud().queues().send("letters", letter);
        deployment.redrive().redrive(failure -> {});

        assertThat(rows("maple"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("GIVEN_UP"));
        assertThat(deployment.cloud().queues().messagesIn("intake")).containsExactly(letter);
    }

    @Test
    void theTemplateDeliversAMessageAsOftenAsTheLastAttemptExpects() throws IOException {
        assertThat(Files.readString(Path.of("../../template.yaml")))
                .contains("deadLetterTargetArn: !GetAtt IntakeDeadLetters.Arn, maxReceiveCount: "
                        + UploadAttempt.MAX_ATTEMPTS);
    }

    private IntakeResult attempt(IntakeMessage message, int attempt) {
        return attempt(message, attempt, () -> Duration.ofMinutes(5));
    }

    private IntakeResult attempt(IntakeMessage message, int attempt, RemainingTime time) {
        return deployment.useCases().uploadAttempt().ingest(message, attempt, time);
    }

    private void saveSettings(String practice) {
        assertThat(deployment
                        .api()
                        .answer(RequestBuilder.root("PUT", "/v1/practices/" + practice + "/settings")
                                .header("if-match", "*")
                                .body(Deployment.SETTINGS)
                                .by(ADMIN)
                                .build())
                        .status())
                .isEqualTo(200);
    }

    private List<IntakeResult> continueAll() {
        return deployment.cloud().details("Remittance Continued").stream()
                .map(detail -> Json.object()
                        .put("source", "overturn")
                        .put("detail-type", "Remittance Continued")
                        .set("detail", detail))
                .map(event -> attempt(IntakeMessageParser.parse(event.toString()), 1))
                .toList();
    }

    private List<JsonNode> rows(String practice) {
        return Json.read(deployment
                        .api()
                        .answer(RequestBuilder.root("GET", "/v1/practices/" + practice + "/remittances")
                                .by(ADMIN)
                                .build())
                        .body())
                .path("items")
                .valueStream()
                .toList();
    }
}
