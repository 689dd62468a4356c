package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.operations.repeat.AnswerStore;
import health.overturn.operations.repeat.KeyedRequest;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyedRequestTest {
    private static final String CALL = "{\"action\": \"PAYER_CALL\", \"note\": \"MARKED words\"}";

    private final ApiPractice practice = new ApiPractice();
    private final Api api = practice.deployment.api();
    private String path = "";
    private String id = "";

    @BeforeEach
    void enter() {
        id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        path = "denials/" + id + "/touches";
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private ApiResponse post(String key, String body, Caller by, Instant at) {
        return api.answer(RequestBuilder.post(path)
                .header("idempotency-key", key)
                .body(body)
                .by(by)
                .at(at)
                .build());
    }

    private ApiResponse post(String key, String body) {
        return post(key, body, ApiPractice.BILLER, Deployment.NOW);
    }

    private static String type(ApiResponse response) {
        return Json.read(response.body()).path("type").asText();
    }

    private int version() {
        return practice.stored(id).version();
    }

    @Test
    void aRequestThatIsSentAgainIsDoneOnceAndAnsweredTheSame() {
        ApiResponse first = post("key-1", CALL);
        int after = version();
        ApiResponse second = post("key-1", CALL, ApiPractice.BILLER, Deployment.NOW.plusSeconds(60));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(version()).isEqualTo(after);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post("key-1", CALL);
        int after = version();

        ApiResponse other = post("key-1", CALL.replace("MARKED", "other"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(type(other)).isEqualTo("/v1/problems/key-reused");
        assertThat(version()).isEqualTo(after);
    }

    @Test
    void aKeyBelongsToOnePersonAndOnePathForADay() {
        post("key-1", CALL);
        int after = version();

        assertThat(post("key-1", CALL, ApiPractice.LEAD, Deployment.NOW).headers())
                .isEmpty();
        assertThat(post("key-1", CALL, ApiPractice.BILLER, Deployment.NOW.plus(Duration.ofHours(24)))
                        .headers())
                .isEmpty();
        assertThat(version()).isEqualTo(after + 2);
    }

    @Test
    void aRefusedRequestFreesItsKey() {
        ApiResponse refused = post("key-1", "{\"action\": \"SHOUT\"}");
        ApiResponse noNote = post("key-1", "{\"action\": \"PAYER_CALL\"}");

        assertThat(List.of(refused.status(), noNote.status())).containsExactly(422, 422);
        assertThat(post("key-1", CALL).status()).isEqualTo(200);
    }

    @Test
    void aRequestThatIsNotAnsweredYetIsNotDoneTwice() {
        AnswerStore store = new AnswerStore(practice.deployment.table(), () -> "attempt-1");
        String operation = "POST " + RequestBuilder.post(path).build().path();
        store.begin(
                practice.deployment.practice(),
                new KeyedRequest("biller.example", operation, "key-1", "application/json\n" + CALL),
                Deployment.NOW);
        int before = version();

        ApiResponse soon = post("key-1", CALL, ApiPractice.BILLER, Deployment.NOW.plusSeconds(10));
        ApiResponse late = post("key-1", CALL, ApiPractice.BILLER, Deployment.NOW.plusSeconds(400));

        assertThat(type(soon)).isEqualTo("/v1/problems/key-in-progress");
        assertThat(soon.headers()).containsEntry("Retry-After", "1");
        assertThat(type(late)).isEqualTo("/v1/problems/key-without-answer");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aKeyIsOneToTwoHundredPrintableCharacters() {
        for (String key : List.of("", "k".repeat(201), "k\u0007", "schl\u00fcssel")) {
            assertThat(post(key, CALL).status()).as(key).isEqualTo(400);
        }
        assertThat(post("k".repeat(200), CALL).status()).isEqualTo(200);
    }

    @Test
    void theKeptAnswerNamesNothingInTheTable() {
        post("key-MARKED", CALL);

        List<Item> kept = practice.items().stream()
                .filter(item -> item.text("pk").startsWith("maple#I#"))
                .toList();

        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().attributes().toString())
                .doesNotContain("MARKED", "biller.example", id, "ASSIGNED", "WAITING");
        assertThat(kept.getFirst().number("expiresAt"))
                .isEqualTo(Deployment.NOW.plus(Duration.ofHours(24)).getEpochSecond());
    }
}
