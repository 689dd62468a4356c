package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.CODER;
import static health.overturn.api.ApiPractice.LEAD;
import static health.overturn.api.ApiPractice.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What an upstream team and a reporting tool do not see. The denial is in the queue AUTHORIZATION.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnQueuesTest {
    private static final Caller AUTHORIZER = new Caller("auth.example", Set.of("maple"), "upstream");
    private static final String PRACTICE = "/v1/practices/maple/";

    private final ApiPractice practice = new ApiPractice();
    private final String denial = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

    @AfterAll
    void close() {
        practice.close();
    }

    private static JsonNode items(ApiResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return Json.read(response.body()).path("items");
    }

    @Test
    void aDenialOfAnotherQueueIsAnsweredLikeNone() {
        for (String path : List.of("denials/%s", "denials/%s/appeal")) {
            assertThat(practice.ask(CODER, PRACTICE + path.formatted(denial)))
                    .isEqualTo(practice.ask(CODER, PRACTICE + path.formatted("none.none")));
            assertThat(practice.ask(AUTHORIZER, PRACTICE + path.formatted(denial))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(practice.ask(CODER, PRACTICE + "queues/AUTHORIZATION"))
                .isEqualTo(practice.ask(CODER, PRACTICE + "queues/LAUNDRY"));
    }

    @Test
    void aCommandOnADenialOfAnotherQueueIsAnsweredLikeOneOnNone() {
        String touch = "{\"action\": \"REVIEW\", \"note\": \"read\", \"version\": 99}";

        assertThat(practice.post(CODER, "denials/" + denial + "/touches", touch))
                .isEqualTo(practice.post(CODER, "denials/none.none/touches", touch));
        JsonNode many = items(practice.post(
                CODER, "touches", "{\"ids\": [\"%s\", \"none.none\"], \"action\": \"REVIEW\"}".formatted(denial)));
        assertThat(many.path(0).path("status").asInt()).isEqualTo(404);
        assertThat(many.path(0).path("detail")).isEqualTo(many.path(1).path("detail"));
    }

    @Test
    void listsLeaveOtherQueuesOut() {
        assertThat(items(practice.ask(CODER, PRACTICE + "denials"))).isEmpty();
        assertThat(items(practice.ask(AUTHORIZER, PRACTICE + "denials"))).isNotEmpty();
        assertThat(items(practice.ask(AUTHORIZER, PRACTICE + "worklist"))).isNotEmpty();
    }

    @Test
    void othersHaveNoWorklistWhereverAnUpstreamTeamAsks() {
        for (String path : List.of("worklist?owner=%s", "worklist/summary?owner=%s")) {
            ApiResponse other = practice.ask(CODER, PRACTICE + path.formatted("auth.example"));

            assertThat(other.status()).as(path).isEqualTo(404);
            assertThat(other).isEqualTo(practice.ask(CODER, PRACTICE + path.formatted("nobody.example")));
            assertThat(practice.ask(CODER, PRACTICE + path.formatted("coder.example"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anUpstreamTeamGetsNoIdOfAnotherDenial() {
        try (ApiPractice repeating = new ApiPractice()) {
            String first = repeating.enterDenial("ACCT-1", "INVENTED1", 90_000);
            String second = repeating.enter(
                    ApiPractice.entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-05-25"));

            JsonNode all = items(repeating.ask(LEAD, PRACTICE + "denials"));
            JsonNode own = items(repeating.ask(AUTHORIZER, PRACTICE + "denials"));
            JsonNode one = Json.read(
                    repeating.ask(AUTHORIZER, PRACTICE + "denials/" + second).body());

            assertThat(all.path(0).path("repeatOf").asText()).isEqualTo(first);
            assertThat(own.path(0).path("id").asText()).isEqualTo(second);
            assertThat(own.path(0).path("repeatOf").isNull()).isTrue();
            assertThat(one.path("repeatOf").isNull()).isTrue();
            assertThat(one.toString()).doesNotContain(first);
        }
    }

    @Test
    void whoIsNotInTheDirectorySeesNothing() {
        ApiResponse stranger = practice.ask(new Caller("stranger.example", Set.of("maple"), "admin"), PRACTICE + "me");

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger).isEqualTo(practice.ask(LEAD, "/v1/practices/oak/me"));
    }

    @Test
    void aReportingToolCannotAskByWhatNamesAPatient() {
        for (String query : List.of("claim=ACCT-1", "payerClaimId=ICN-1", "include=patient", "member=1", "note=x")) {
            ApiResponse refused = practice.ask(REPORTING, PRACTICE + "denials?" + query);

            assertThat(refused.status()).as(query).isEqualTo(403);
            assertThat(Json.read(refused.body()).path("rule").asText()).isEqualTo("ROLE");
        }
        JsonNode shown = items(practice.ask(REPORTING, PRACTICE + "denials")).path(0);
        assertThat(shown.has("claimId")).isFalse();
        assertThat(shown.path("source").has("file")).isFalse();
        assertThat(shown.path("source").has("segment")).isTrue();
    }

    @Test
    void meSaysWhoAsksAndWhatTheRoleMayCall() {
        JsonNode me = Json.read(practice.ask(CODER, PRACTICE + "me").body());

        assertThat(me.path("person").asText()).isEqualTo("coder.example");
        assertThat(me.path("role").asText()).isEqualTo("upstream");
        assertThat(me.path("queues")).isEqualTo(Json.array().add("CODING"));
        assertThat(me.path("day").asText()).isEqualTo("2026-06-01");
        assertThat(me.path("may").valueStream().map(JsonNode::asText))
                .contains("GET denials/{id}", "POST touches", "GET me")
                .doesNotContain("GET settings", "GET snapshots", "POST cover", "GET reads");
        assertThat(Json.read(practice.ask(BILLER, PRACTICE + "me").body()).path("queues"))
                .isEmpty();
    }

    @Test
    void settingsThatLackWhoeverSavesThemAreRefused() {
        ApiResponse refused = practice.put(
                new Caller("admin.example", Set.of("maple"), "admin"),
                "settings",
                ApiPractice.SETTINGS.replace("\"login\":\"admin.example\"", "\"login\":\"root.example\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"people\"", "must name you with the login of your token");
    }

    @Test
    void aCoverForSomebodyUnknownIsRefusedWithTheNearestName() {
        ApiResponse refused = practice.post(LEAD, "cover", "{\"owner\": \"left.exmple\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("nobody in the directory has this name")
                .contains("did you mean")
                .contains("left.example");
    }
}
