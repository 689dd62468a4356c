package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.CODER;
import static health.overturn.api.ApiPractice.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people write about a denial, beside its history.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationTest {
    private static final String QUESTION = "{\"text\": \"is there a record?\", \"to\": \"coding.example\"}";

    private final ApiPractice practice = new ApiPractice();

    @AfterAll
    void close() {
        practice.close();
    }

    private ApiResponse write(String id) {
        return practice.post(BILLER, "denials/" + id + "/conversation", QUESTION);
    }

    @Test
    void aMessageIsShownWithTheDenialAndMovesNothing() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        ApiResponse written = write(id);

        JsonNode message = practice.get("denials/" + id).path("conversation").path(0);
        assertThat(written.status()).isEqualTo(200);
        assertThat(message.path("by").asText()).isEqualTo("biller.example");
        assertThat(message.path("to").asText()).isEqualTo("coding.example");
        assertThat(message.path("text").asText()).isEqualTo("is there a record?");
        assertThat(practice.stored(id).version()).isEqualTo(1);
        assertThat(practice.stored(id).projection().touches().recorded()).isZero();
    }

    @Test
    void aResolvedDenialTakesMessages() {
        String id = practice.enterDenial("ACCT-2", "INVENTED1", 80_000);
        practice.resolve(id);

        assertThat(write(id).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeTheDenialMayNotWrite() {
        String id = practice.enterDenial("ACCT-3", "INVENTED1", 70_000);
        String path = "denials/" + id + "/conversation";

        assertThat(practice.post(REPORTING, path, QUESTION).status()).isEqualTo(403);
        assertThat(practice.post(CODER, path, QUESTION).status()).isEqualTo(404);
        assertThat(practice.post(BILLER, "denials/none.such/conversation", QUESTION)
                        .status())
                .isEqualTo(404);
        assertThat(practice.post(BILLER, path, "{\"text\": \" \"}").status()).isEqualTo(422);
    }

    @Test
    void aMessageToNobodyOfTheDirectoryIsRefusedWithTheNearestName() {
        String id = practice.enterDenial("ACCT-7", "INVENTED1", 30_000);
        String path = "denials/" + id + "/conversation";

        ApiResponse refused = practice.post(BILLER, path, QUESTION.replace("coding.example", "codig.example"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("did you mean \\\"coding.example\\\"?");
        assertThat(practice.get("denials/" + id).path("conversation")).isEmpty();
    }

    @Test
    void reportingDoesNotReadIt() {
        String id = practice.enterDenial("ACCT-4", "INVENTED1", 60_000);
        write(id);

        ApiResponse read = practice.deployment
                .api()
                .answer(RequestBuilder.get("denials/" + id).by(REPORTING).build());

        assertThat(Json.read(read.body()).has("conversation")).isFalse();
    }

    @Test
    void messagesThatAreWrittenAtOnceAreAllKept() {
        String id = practice.enterDenial("ACCT-5", "INVENTED1", 50_000);

        List<Integer> answers = ParallelCalls.invokeAll(IntStream.range(0, 8)
                .mapToObj(number -> (Callable<Integer>) () -> practice.post(
                                BILLER, "denials/" + id + "/conversation", "{\"text\": \"question " + number + "\"}")
                        .status())
                .toList());

        assertThat(answers).containsOnly(200);
        assertThat(practice.get("denials/" + id).path("conversation")).hasSize(8);
    }

    @Test
    void aFullConversationRefusesMessages() {
        String id = practice.enterDenial("ACCT-6", "INVENTED1", 40_000);
        String longText = "{\"text\": \"" + "\u20ac".repeat(4_000) + "\"}";

        List<String> answers = Collections.nCopies(21, longText).stream()
                .map(text -> practice.post(BILLER, "denials/" + id + "/conversation", text)
                        .body())
                .toList();

        assertThat(answers.subList(0, 20)).allMatch(answer -> !answer.contains("CONVERSATION_FULL"));
        assertThat(answers.getLast()).contains("CONVERSATION_FULL");
    }
}
