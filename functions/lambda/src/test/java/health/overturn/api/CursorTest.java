package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CursorTest {
    private final ApiPractice practice = new ApiPractice();
    private final Api api = practice.deployment.api();

    @BeforeAll
    void enter() {
        for (int number = 1; number <= 5; number++) {
            practice.enterDenial("ACCT-" + number, "INVENTED1", 10_000L * number);
        }
        practice.deployment.practices().save("oak", Json.read(ApiPractice.SETTINGS), "admin.example", Deployment.NOW);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private ApiResponse get(String list, Map<String, String> query, Caller by) {
        return api.answer(RequestBuilder.get(list).query(query).by(by).build());
    }

    private String cursor() {
        return Json.read(get("denials", Map.of("limit", "2", "state", "OPEN"), ApiPractice.LEAD)
                        .body())
                .path("next")
                .asText();
    }

    private static void assertIsRefused(ApiResponse response) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(Json.read(response.body()).path("type").asText()).isEqualTo("/v1/problems/invalid-cursor");
    }

    @Test
    void aCursorContinuesItsList() {
        JsonNode page =
                Json.read(get("denials", Map.of("limit", "200", "state", "OPEN", "cursor", cursor()), ApiPractice.LEAD)
                        .body());

        assertThat(page.path("items")).hasSize(3);
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void aCursorOfAnotherPersonListOrFilterIsRefused() {
        String cursor = cursor();

        assertIsRefused(get("denials", Map.of("state", "OPEN", "cursor", cursor), ApiPractice.BILLER));
        assertIsRefused(get("denials", Map.of("cursor", cursor), ApiPractice.LEAD));
        assertIsRefused(get("denials", Map.of("state", "NEW", "cursor", cursor), ApiPractice.LEAD));
        assertIsRefused(get("held", Map.of("cursor", cursor), ApiPractice.LEAD));
    }

    @Test
    void aCursorOfAnotherPracticeIsRefused() {
        Caller ofOak = new Caller("lead.example", Set.of("oak"), "lead");
        String cursor = cursor();

        assertIsRefused(api.answer(RequestBuilder.root("GET", "/v1/practices/oak/denials")
                .query(Map.of("state", "OPEN", "cursor", cursor))
                .by(ofOak)
                .build()));
    }

    @Test
    void aCursorThatIsChangedInOneCharacterIsRefused() {
        String cursor = cursor();

        for (int at = 0; at < cursor.length() - 1; at++) {
            String changed =
                    cursor.substring(0, at) + (cursor.charAt(at) == 'A' ? 'B' : 'A') + cursor.substring(at + 1);
            assertIsRefused(get("denials", Map.of("state", "OPEN", "cursor", changed), ApiPractice.LEAD));
        }
    }

    @Test
    void jsonAndCsvArePagedToTheEndByTheLinkHeader() {
        assertThat(rows("application/json")).isEqualTo(5);
        assertThat(rows("text/csv")).isEqualTo(5);
    }

    private int rows(String type) {
        int rows = 0;
        List<String> seen = new ArrayList<>();
        Map<String, String> query = Map.of("limit", "2");
        while (true) {
            ApiResponse page = api.answer(RequestBuilder.get("denials")
                    .query(query)
                    .accept(type)
                    .by(ApiPractice.LEAD)
                    .build());
            rows += type.equals("text/csv")
                    ? page.body().split("\r\n", -1).length - 2
                    : Json.read(page.body()).path("items").size();
            String link = page.headers().getOrDefault("Link", "");
            if (link.isEmpty()) {
                return rows;
            }
            assertThat(link).startsWith("</v1/practices/maple/denials?cursor=").endsWith("&limit=2>; rel=\"next\"");
            assertThat(seen).doesNotContain(link);
            seen.add(link);
            query = Map.of("limit", "2", "cursor", link.replaceAll(".*cursor=([^&]+)&.*", "$1"));
        }
    }
}
