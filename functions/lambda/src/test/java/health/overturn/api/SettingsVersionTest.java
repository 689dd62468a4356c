package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Settings are saved over the version that their author saw, and every version is kept.
class SettingsVersionTest {
    private static final String CHANGED = ApiPractice.SETTINGS.replaceFirst("\\{", "{\"smallCents\": 5000, ");

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    private ApiResponse put(String ifMatch, String settings) {
        return practice.deployment
                .api()
                .answer(RequestBuilder.of("PUT", "settings")
                        .header("if-match", ifMatch)
                        .body(settings)
                        .build());
    }

    private ApiResponse get(String path) {
        return practice.deployment.api().answer(RequestBuilder.get(path).build());
    }

    private String tag() {
        return get("settings").headers().getOrDefault("ETag", "");
    }

    @Test
    void aSaveOverTheVersionThatWasReadIsTaken() {
        String read = tag();

        ApiResponse saved = put(read, CHANGED);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.headers().get("ETag")).isEqualTo(tag()).isNotEqualTo(read);
    }

    @Test
    void aSaveOverSomebodyElsesIsRefusedAndChangesNothing() {
        String read = tag();
        put(read, CHANGED);

        assertThat(put(read, ApiPractice.SETTINGS).status()).isEqualTo(412);
        assertThat(Json.read(get("settings").body()).path("smallCents").asInt()).isEqualTo(5000);
    }

    @Test
    void aSaveThatDoesNotSayWhatItReplacesIsRefused() {
        assertThat(practice.deployment
                        .api()
                        .answer(RequestBuilder.of("PUT", "settings")
                                .body(CHANGED)
                                .build())
                        .status())
                .isEqualTo(428);
        assertThat(put("12", CHANGED).status()).isEqualTo(400);
        assertThat(put("*", CHANGED).status()).isEqualTo(200);
    }

    @Test
    void everyVersionSaysWhoChangedWhatWhen() {
        put(tag(), CHANGED);
        put(tag(), ApiPractice.SETTINGS);

        JsonNode versions = Json.read(get("settings/versions").body()).path("items");
        JsonNode earlier = Json.read(
                get("settings/versions/" + versions.path(1).path("version").asInt())
                        .body());

        assertThat(versions.path(0).path("changed").toString()).isEqualTo("[\"smallCents\"]");
        assertThat(versions.path(0).path("savedBy").asText()).isEqualTo("admin.example");
        assertThat(versions.findValuesAsText("version"))
                .isSortedAccordingTo((one, other) -> Integer.compare(Integer.parseInt(other), Integer.parseInt(one)));
        assertThat(earlier.path("settings").path("smallCents").asInt()).isEqualTo(5000);
        assertThat(get("settings/versions/99").status()).isEqualTo(404);
    }

    @Test
    void aDenialHasItsVersionAsATagThatCommandsAccept() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        ApiResponse read = get("denials/" + id);
        List<String> tags = List.of("\"1\"", "\"1\"");

        List<Integer> answers = tags.stream()
                .map(tag -> practice.deployment
                        .api()
                        .answer(RequestBuilder.post("denials/" + id + "/touches")
                                .header("if-match", tag)
                                .body("{\"action\": \"REVIEW\", \"note\": \"read\"}")
                                .build())
                        .status())
                .toList();

        assertThat(read.headers().get("ETag")).isEqualTo("\"1\"");
        assertThat(answers).containsExactly(200, 409);
    }
}
