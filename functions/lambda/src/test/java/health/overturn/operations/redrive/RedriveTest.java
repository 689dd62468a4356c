package health.overturn.operations.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.operations.intake.UploadAttempt;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedriveTest {
    private static final Item DENIAL = denial();

    private final Deployment deployment = new Deployment();

    private final List<LetterResult> letters = new ArrayList<>();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void anUnreadableChangeIsPublishedFromTheCurrentItem() {
        addDeadLetter("""
                {"partition": "maple#C#invented-acc", "sort": "D#D-1", "from": 0, "version": 1, "errors": ["an invented one"]}
                """);
        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 0));
        assertThat(deployment.cloud().details("Denial Moved")).isEmpty();

        deployment.table().putAll(List.of(DENIAL));
        addDeadLetter("""
                {"partition": "maple#C#invented-acc", "sort": "D#D-1", "from": 0, "version": 1, "errors": ["an invented one"]}
                """);

        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 0));
        assertThat(deployment.cloud().details("Denial Moved"))
                .extracting(move -> move.path("id").asText())
                .containsExactly("invented-acc.D-1.1");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aLetterThatFailsAgainStaysIsReportedAndBlocksNoOther() {
        deployment.table().putAll(List.of(DENIAL.with("mv", "no history")));
        addDeadLetter("""
                {"partition": "maple#C#invented-acc", "sort": "D#D-1", "from": 0, "version": 1, "errors": ["an invented one"]}
                """);
        addDeadLetter("no letter");
        addDeadLetter(upload());

        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 2));
        assertThat(deadLetters()).hasSize(2).doesNotContain(upload());
        assertThat(letters)
                .extracting(
                        LetterResult::letter,
                        LetterResult::status,
                        letter -> letter.errors().errors())
                .containsExactly(
                        tuple(
                                new LetterName("change", "maple", "invented-acc.D-1"),
                                LetterResult.Status.REMAINS,
                                List.of("java.lang.IllegalArgumentException")),
                        tuple(new LetterName("unknown", "", ""), LetterResult.Status.REMAINS, List.of()),
                        tuple(
                                new LetterName("file", "maple", "a2e53b18d1f32b21576b7d91"),
                                LetterResult.Status.SENT,
                                List.of()));
    }

    @Test
    void anUploadGoesBackToTheIntakeQueueUnchanged() {
        addDeadLetter(upload());

        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 0));
        assertThat(deployment.cloud().queues().messagesIn("intake")).containsExactly(upload());
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aReprocessingGoesBackToItsOwnQueue() {
        String due = """
                {"source": "overturn", "detail-type": "Reprocessing Due",
                 "detail": {"schema": 1, "id": "maple.R-1.1", "practice": "maple", "reprocessing": "R-1"}}
                """;
        addDeadLetter(due);

        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 0));
        assertThat(deployment.cloud().queues().messagesIn("reprocess")).containsExactly(due);
    }

    @Test
    void aRunThatLambdaGaveUpIsSentAgainWithItsOwnTime() {
        addDeadLetter("""
                {"requestContext": {"condition": "RetriesExhausted"}, "requestPayload":
                    {"practice": "maple", "cycle": "REROUTE", "week": "2026-W23", "scheduledTime": "2026-06-01T11:00:00Z"}}
                """);

        assertThat(redrive()).isEqualTo(new Redrive.Result(1, 0));
        assertThat(deployment.cloud().details("Run Due")).containsExactly(due());
    }

    @Test
    void aScheduleThatDidNotArriveIsRepeatedForThePracticesThatWereDue() {
        addDeadLetter("{\"scheduledTime\": \"2026-06-01T11:00:00Z\", \"cycle\": \"REROUTE\"}");
        addDeadLetter("{\"scheduledTime\": \"2026-06-01T15:00:00Z\", \"cycle\": \"REROUTE\"}");

        assertThat(redrive()).isEqualTo(new Redrive.Result(2, 0));
        assertThat(deployment.cloud().details("Run Due")).containsExactly(due());
    }

    @Test
    void aDescribedLetterIsNamedAndStaysWhereItIs() {
        addDeadLetter(upload());

        assertThat(deployment
                        .redrive()
                        .describe(List.of(upload(), "no letter", "{\"partition\": \"maple\", \"sort\": \"x\"}")))
                .containsExactly(
                        new DescribedLetter(new LetterName("file", "maple", "a2e53b18d1f32b21576b7d91"), 0, ""),
                        new DescribedLetter(new LetterName("unknown", "", ""), 0, ""),
                        new DescribedLetter(new LetterName("unknown", "", ""), 0, ""));
        assertThat(deadLetters()).containsExactly(upload());
        assertThat(deployment.cloud().queues().messagesIn("intake")).isEmpty();
    }

    @Test
    void aFileThatWasGivenUpIsDescribedWithItsAttemptsAndWhy() {
        deployment
                .useCases()
                .uploadAttempt()
                .ingest(IntakeMessageParser.parse(upload()), UploadAttempt.MAX_ATTEMPTS, Deployment.enoughTime());

        assertThat(deployment.redrive().describe(List.of(upload())))
                .containsExactly(new DescribedLetter(
                        new LetterName("file", "maple", "a2e53b18d1f32b21576b7d91"),
                        3,
                        "the object is missing or was overwritten; upload the file again"));
    }

    private Redrive.Result redrive() {
        return deployment.redrive().redrive(letters::add);
    }

    private static JsonNode due() {
        return Json.read("""
                {"schema": 1, "id": "maple.REROUTE.2026-W23.run-due", "practice": "maple", "cycle": "REROUTE",
                 "week": "2026-W23", "scheduledTime": "2026-06-01T11:00:00Z"}
                """);
    }

    private static String upload() {
        return """
                {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-06-01T15:00:00Z",
                 "detail": {"bucket": {"name": "intake"}, "object": {"key": "remits/maple/a.835", "size": 1, "etag": "e"}}}
                """;
    }

    private void addDeadLetter(String body) {
        deployment.cloud().queues().send("letters", body);
    }

    private List<String> deadLetters() {
        return deployment.cloud().queues().messagesIn("letters");
    }

    private static Item denial() {
        Denial denial = LifecycleFixture.ofAnn().intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02");
        return DenialItem.of(
                new PracticeKeys("maple"),
                new StoredDenial("invented-acc", new DenialSource("invented-file", 1, 7), denial));
    }
}
