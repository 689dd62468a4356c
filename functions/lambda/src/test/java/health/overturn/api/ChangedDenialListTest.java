package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedDenialListTest {
    private static final Instant NOW = Deployment.NOW;
    private static final String HOUR_AGO = NOW.minus(Duration.ofHours(1)).toString();

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aDenialThatChangedIsListedOnceWithItsLatestState() {
        String first = practice.enterDenial("ACCT-INVENTED-1", "INVENTED1", 90_000);
        publishAt(NOW.minus(Duration.ofMinutes(30)));
        String second = practice.enterDenial("ACCT-INVENTED-2", "INVENTED1", 10_000);
        practice.resolve(first);
        publishAt(NOW.minus(Duration.ofMinutes(10)));

        JsonNode page = Json.read(
                get(ApiPractice.LEAD, Map.of("changedSince", HOUR_AGO)).body());

        assertThat(page.path("items"))
                .extracting(item -> item.path("id").asText())
                .containsExactlyInAnyOrder(first, second);
        assertThat(page.path("changedThrough").asText()).isEqualTo("2026-06-01T14:55:00Z");
    }

    @Test
    void pagesLeadToTheEndAndTheNextIncrementBeginsThere() {
        for (int claim = 0; claim < 5; claim++) {
            practice.enterDenial("ACCT-INVENTED-" + claim, "INVENTED1", 90_000);
        }
        publishAt(NOW.minus(Duration.ofMinutes(30)));

        ApiResponse first = get(ApiPractice.LEAD, Map.of("changedSince", HOUR_AGO, "limit", "3"));
        String cursor = Json.read(first.body()).path("next").asText();
        ApiResponse second = get(ApiPractice.LEAD, Map.of("changedSince", HOUR_AGO, "limit", "3", "cursor", cursor));
        String through = Json.read(second.body()).path("changedThrough").asText();

        assertThat(items(first)).isEqualTo(3);
        assertThat(first.headers().get("Link")).endsWith("&limit=3>; rel=\"next\"");
        assertThat(items(second)).isEqualTo(2);
        assertThat(second.headers()).containsEntry("Overturn-Changed-Through", through);
        assertThat(items(get(ApiPractice.LEAD, Map.of("changedSince", through))))
                .isZero();
    }

    @Test
    void aReportingToolSeesNoPatientAndAnUpstreamTeamItsOwnQueue() {
        practice.enterDenial("ACCT-INVENTED-1", "INVENTED1", 90_000);
        publishAt(NOW.minus(Duration.ofMinutes(30)));

        assertThat(get(ApiPractice.REPORTING, Map.of("changedSince", HOUR_AGO)).body())
                .contains("AUTHORIZATION")
                .doesNotContain("ACCT-INVENTED-1");
        assertThat(items(get(ApiPractice.CODER, Map.of("changedSince", HOUR_AGO))))
                .isZero();
    }

    @Test
    void asCsvAnIncrementHasTheColumnsOfAnExportAndAHeaderAlways() {
        practice.enterDenial("ACCT-INVENTED-1", "INVENTED1", 90_000);
        publishAt(NOW.minus(Duration.ofMinutes(30)));

        ApiResponse page = practice.deployment
                .api()
                .answer(RequestBuilder.get("denials")
                        .by(ApiPractice.REPORTING)
                        .accept("text/csv")
                        .query(Map.of("changedSince", NOW.toString()))
                        .build());

        assertThat(page.body().strip().replace("\"", "").split(",", -1))
                .containsExactlyElementsOf(ListColumns.DENIALS.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-06-01", "1999-01-01T00:00:00Z", "2026-06-01T15:00:01Z"})
    void aMomentThatIsNoneIsRefused(String since) {
        assertThat(get(ApiPractice.LEAD, Map.of("changedSince", since)).status())
                .isEqualTo(400);
    }

    @Test
    void movesArePagedAsCsvWithAHeaderAlways() {
        practice.enterDenial("ACCT-INVENTED-1", "INVENTED1", 90_000);
        publishAt(NOW.minus(Duration.ofMinutes(30)));

        ApiResponse page = moves(Map.of());
        ApiResponse empty = moves(Map.of("after", page.headers().getOrDefault("Overturn-Resume", "")));

        List<String> lines = page.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("\"id\",\"denial\",\"version\",\"at\",\"on\",\"move\",\"action\",\"byKind\",");
        assertThat(empty.body().lines()).containsExactly(lines.getFirst());
        assertThat(empty.headers()).doesNotContainKey("Link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "T0xE", "2026-06-01"})
    void aPositionThatWasNotGivenOutIsRefused(String after) {
        assertThat(moves(Map.of("after", after)).status()).isEqualTo(400);
    }

    private ApiResponse moves(Map<String, String> query) {
        return practice.deployment
                .api()
                .answer(RequestBuilder.get("moves")
                        .by(ApiPractice.REPORTING)
                        .accept("text/csv")
                        .query(query)
                        .build());
    }

    private void publishAt(Instant moment) {
        practice.deployment.writeLogsAt(moment);
        practice.deployment.publishMoves();
        practice.deployment.writeLogsAt(NOW);
    }

    private ApiResponse get(Caller by, Map<String, String> query) {
        return practice.deployment
                .api()
                .answer(RequestBuilder.get("denials").by(by).query(query).build());
    }

    private static int items(ApiResponse response) {
        return Json.read(response.body()).path("items").size();
    }
}
