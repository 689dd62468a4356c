package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.denials.denial.Denial;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everything open of one person goes to another one.
class HandOverTest {
    private static final String TO_OTHER =
            "{\"from\": \"owner.example\", \"to\": \"other.example\", \"note\": \"on leave\"}";

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void everythingOpenGoesOverAsItStandsAndARepeatMovesNothing() {
        String open = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        String escalated = practice.enterDenial("ACCT-2", "INVENTED1", 80_000);
        practice.escalate(escalated);
        String resolved = practice.enterDenial("ACCT-3", "INVENTED1", 70_000);
        practice.resolve(resolved);
        String unowned = practice.enterDenial("ACCT-4", "UNOWNED", 60_000);

        JsonNode first = Json.read(practice.post(LEAD, "hand-over", TO_OTHER).body());
        JsonNode again = Json.read(practice.post(LEAD, "hand-over", TO_OTHER).body());

        assertThat(first.path("moved").asInt()).isEqualTo(2);
        assertThat(first.path("complete").asBoolean()).isTrue();
        assertThat(again.path("moved").asInt()).isZero();
        assertThat(owner(open)).isEqualTo("other.example");
        assertThat(practice.stored(escalated).state().label()).isEqualTo("ESCALATED");
        assertThat(owner(escalated)).isEqualTo("other.example");
        assertThat(owner(resolved)).isEqualTo("owner.example");
        assertThat(practice.stored(unowned).version()).isEqualTo(1);
    }

    private String owner(String id) {
        Denial denial = practice.stored(id);
        return denial.projection().routing().namedOwner().orElse("");
    }

    @Test
    void aHandOverIsForALeadAndNamesSomebodyWhoIsThere() {
        String toLeft = TO_OTHER.replace("other.example", "left.example");

        assertThat(practice.post(BILLER, "hand-over", TO_OTHER).status()).isEqualTo(403);
        assertThat(practice.post(LEAD, "hand-over", toLeft).body()).contains("OWNER_LEFT");
        assertThat(practice.post(LEAD, "hand-over", TO_OTHER.replace("other", "owner"))
                        .body())
                .contains("OWNER_SAME");
        assertThat(practice.post(LEAD, "hand-over", TO_OTHER.replace("on leave", " "))
                        .body())
                .contains("NOTE_MISSING");
    }

    @Test
    void aHandOverToNobodyOfTheDirectoryIsRefusedWithTheNearestNameAndMovesNothing() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        ApiResponse refused = practice.post(LEAD, "hand-over", TO_OTHER.replace("other.example", "othr.example"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("OWNER_UNKNOWN", "did you mean \\\"other.example\\\"?");
        assertThat(owner(id)).isEqualTo("owner.example");
    }

    @Test
    void settingsWithAnotherOwnerOfferWhatTheEarlierOneHas() {
        String coding = "{\"category\": \"FOLLOW_UP\", \"why\": \"in the owner's own queue\"}";
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        practice.post(BILLER, "denials/" + id + "/category", coding);
        String changed =
                ApiPractice.SETTINGS.replace("\"owner\": \"owner.example\"}]", "\"owner\": \"other.example\"}]");

        ApiResponse saved = practice.deployment
                .api()
                .answer(RequestBuilder.of("PUT", "settings")
                        .header("if-match", "*")
                        .body(changed)
                        .build());

        assertThat(Json.read(saved.body()).path("handOver").toString())
                .isEqualTo("[{\"from\":\"owner.example\",\"to\":\"other.example\",\"denials\":1,\"cents\":90000}]");
    }
}
