package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.storage.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Cover for an absent owner.
class CoverTest {
    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    private JsonNode cover() {
        return Json.read(
                practice.post(LEAD, "cover", "{\"owner\": \"owner.example\"}").body());
    }

    private void touch(String id) {
        practice.post(BILLER, "denials/" + id + "/touches", "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}");
    }

    @Test
    void denialsOfAnAbsentOwnerGoToThePersonWhoCovers() {
        String inQueue = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        String inHand = practice.enter(ApiPractice.entry("ACCT-2", "INVENTED1", 80_000, "29", ""));
        touch(inHand);
        String dueOn = practice.get("denials/" + inHand).path("nextActionOn").asText();
        practice.addAbsence("{\"person\": \"owner.example\", \"from\": \"2026-06-01\", \"until\": \"2026-06-14\", "
                + "\"cover\": \"other.example\"}");

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isEqualTo(2);
        assertThat(covered.path("complete").asBoolean()).isTrue();
        assertThat(practice.get("denials/" + inQueue).path("owner").asText()).isEqualTo("other.example");
        JsonNode now = practice.get("denials/" + inHand);
        assertThat(now.path("owner").asText()).isEqualTo("other.example");
        assertThat(now.path("assignee").asText()).isEqualTo("other.example");
        assertThat(now.path("state").asText()).isEqualTo("WORKING");
        assertThat(now.path("nextActionOn").asText()).isEqualTo(dueOn);
        assertThat(now.path("history").findValuesAsText("move")).last().isEqualTo("COVER");
        assertThat(now.path("history").findValuesAsText("by")).last().isEqualTo("lead.example");
        assertThat(cover().path("moved").asInt()).isZero();
    }

    @Test
    void withoutCoverUntouchedDenialsAreHeldAndTouchedOnesStay() {
        String fresh = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        String begun = practice.enterDenial("ACCT-2", "INVENTED1", 80_000);
        touch(begun);
        practice.addAbsence("{\"person\": \"owner.example\", \"from\": \"2026-06-01\"}");

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isEqualTo(1);
        assertThat(covered.path("left").asInt()).isEqualTo(1);
        assertThat(practice.get("denials/" + fresh).path("state").asText()).isEqualTo("HELD");
        assertThat(practice.get("denials/" + begun).path("owner").asText()).isEqualTo("owner.example");
    }

    @Test
    void anOwnerWhoIsPresentKeepsTheDenials() {
        practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isZero();
        assertThat(covered.path("left").asInt()).isEqualTo(1);
    }

    @Test
    void aBillerMayNotCoverAnOwner() {
        ApiResponse response = practice.post(BILLER, "cover", "{\"owner\": \"owner.example\"}");

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("\"ROLE\"");
    }
}
