package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Cover for an owner who is away.
class CoverTest {
    private final ApiPractice office = new ApiPractice();

    @AfterEach
    void close() {
        office.close();
    }

    private JsonNode cover() {
        return Json.read(
                office.post(LEAD, "cover", "{\"owner\": \"owner.example\"}").body());
    }

    private void touch(String id) {
        office.post(BILLER, "denials/" + id + "/touches", "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}");
    }

    @Test
    void whatAnAbsentOwnerHasGoesToWhoeverCovers() {
        String inQueue = office.denial("ACCT-1", "INVENTED1", 90_000);
        String inHand = office.entered(ApiPractice.entry("ACCT-2", "INVENTED1", 80_000, "29", ""));
        touch(inHand);
        String dueOn = office.get("denials/" + inHand).path("nextActionOn").asText();
        office.away("{\"person\": \"owner.example\", \"from\": \"2026-06-01\", \"until\": \"2026-06-14\", "
                + "\"cover\": \"other.example\"}");

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isEqualTo(2);
        assertThat(covered.path("whole").asBoolean()).isTrue();
        assertThat(office.get("denials/" + inQueue).path("owner").asText()).isEqualTo("other.example");
        JsonNode now = office.get("denials/" + inHand);
        assertThat(now.path("owner").asText()).isEqualTo("other.example");
        assertThat(now.path("assignee").asText()).isEqualTo("other.example");
        assertThat(now.path("state").asText()).isEqualTo("WORKING");
        assertThat(now.path("nextActionOn").asText()).isEqualTo(dueOn);
        assertThat(now.path("history").findValuesAsText("move")).last().isEqualTo("COVER");
        assertThat(now.path("history").findValuesAsText("by")).last().isEqualTo("lead.example");
        assertThat(cover().path("moved").asInt()).isZero();
    }

    @Test
    void whereNobodyCoversForWhoLeftWhatIsNotBegunIsHeldAndWorkIsLeft() {
        String fresh = office.denial("ACCT-1", "INVENTED1", 90_000);
        String begun = office.denial("ACCT-2", "INVENTED1", 80_000);
        touch(begun);
        office.away("{\"person\": \"owner.example\", \"from\": \"2026-06-01\"}");

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isEqualTo(1);
        assertThat(covered.path("left").asInt()).isEqualTo(1);
        assertThat(office.get("denials/" + fresh).path("state").asText()).isEqualTo("HELD");
        assertThat(office.get("denials/" + begun).path("owner").asText()).isEqualTo("owner.example");
    }

    @Test
    void whoIsThereKeepsTheWork() {
        office.denial("ACCT-1", "INVENTED1", 90_000);

        JsonNode covered = cover();

        assertThat(covered.path("moved").asInt()).isZero();
        assertThat(covered.path("left").asInt()).isEqualTo(1);
    }

    @Test
    void coverIsNotForABillerToOrder() {
        ApiResponse response = office.post(BILLER, "cover", "{\"owner\": \"owner.example\"}");

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("\"ROLE\"");
    }
}
