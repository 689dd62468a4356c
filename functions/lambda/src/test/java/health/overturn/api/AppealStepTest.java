package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An appeal from its draft to the next level, over the API. Today is Monday, June 1, 2026. The payer demands its form,
/// and the contract gives 60 days from a decision for level 2.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealStepTest {
    private static final String SETTINGS = ApiPractice.SETTINGS.replace("\"payers\": [{\"id\": \"INVENTED1\"},", """
            "deadlines": [{"payer": "INVENTED1", "kind": "APPEAL", "level": "2", "time": "60 days",
                           "from": "DECIDED_ON"}],
             "payers": [{"id": "INVENTED1", "appealEvidence": ["PAYER_FORM"]},\
            """);

    private final ApiPractice practice = new ApiPractice();

    @BeforeAll
    void demand() {
        practice.deployment.practices().save("maple", Json.read(SETTINGS), "admin.example", Deployment.NOW);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private ApiResponse touch(String id, String fields) {
        return practice.post(
                BILLER, "denials/" + id + "/touches", "{\"action\": \"APPEAL\", \"note\": \"sent\"" + fields + "}");
    }

    private ApiResponse step(String id, String fields) {
        return practice.post(BILLER, "denials/" + id + "/appeal", "{" + fields + "}");
    }

    @Test
    void aLostLevelOpensTheNextOneUntilTheDeadlineThatRunsFromItsDecision() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        assertThat(step(id, "\"step\": \"DRAFTED\"").status()).isEqualTo(200);
        assertThat(touch(id, ", \"channel\": \"FAX\", \"sentOn\": \"2026-05-28\", \"evidence\": [\"PAYER_FORM\"]")
                        .status())
                .isEqualTo(200);
        assertThat(step(id, "\"step\": \"ACKNOWLEDGED\", \"on\": \"2026-05-29\"")
                        .status())
                .isEqualTo(200);
        assertThat(step(id, "\"step\": \"DECIDED\", \"result\": \"LOST\", \"on\": \"2026-05-30\"")
                        .status())
                .isEqualTo(200);

        JsonNode appeal = practice.get("denials/" + id + "/appeal");
        assertThat(appeal.path("state").asText()).isEqualTo("NEXT_LEVEL_OPEN");
        assertThat(appeal.path("level").asInt()).isEqualTo(2);
        assertThat(appeal.path("appealBy").asText()).isEqualTo("2026-07-29");
        assertThat(appeal.path("assumed").asBoolean()).isFalse();
        JsonNode first = appeal.path("levels").path(0);
        assertThat(first.path("channel").asText()).isEqualTo("FAX");
        assertThat(first.path("evidence").path(0).asText()).isEqualTo("PAYER_FORM");
        assertThat(first.path("decidedBy").asText()).isEqualTo("PERSON");
        assertThat(practice.get("denials/" + id).path("appeal").path("until").asText())
                .isEqualTo("2026-07-29");
    }

    @Test
    void anAppealWithoutWhatThePayerDemandsIsRefusedAndChangesNothing() {
        String id = practice.enterDenial("ACCT-2", "INVENTED1", 90_000);
        int version = practice.stored(id).version();

        ApiResponse refused = touch(id, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Json.read(refused.body()).path("rule").asText()).isEqualTo("EVIDENCE_MISSING");
        assertThat(practice.stored(id).version()).isEqualTo(version);
    }

    @Test
    void howAnAppealWentOutIsNotSaidOfAnotherTouch() {
        String id = practice.enterDenial("ACCT-3", "INVENTED1", 90_000);

        ApiResponse refused = practice.post(BILLER, "denials/" + id + "/touches", """
            {"action": "RECORDS", "note": "sent", "channel": "FAX"}
            """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("must be absent with RECORDS");
    }
}
