package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReprocessingResourceTest {
    private static final String MAY = "{\"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}";

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aRequestOfAnAdminIsStoredAndStartsTheWorker() {
        ApiResponse response = request("admin", MAY);

        String id = Json.read(response.body()).path("id").asText();
        assertThat(response.status()).isEqualTo(202);
        assertThat(Json.read(response.body()).path("dry").asBoolean()).isTrue();
        assertThat(deployment.cloud().details("Reprocessing Due"))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.path("practice").asText()).isEqualTo("maple");
                    assertThat(due.path("reprocessing").asText()).isEqualTo(id);
                });
    }

    @Test
    void theSameRequestAtTheSameMomentIsOneReprocessing() {
        assertThat(request("admin", MAY).body()).isEqualTo(request("admin", MAY).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"biller", "lead", "upstream", "reporting"})
    void anotherRoleIsRefused(String role) {
        assertThat(request(role, MAY).status()).isEqualTo(403);
        assertThat(deployment.cloud().events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"file\": \"f\", \"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}",
                "{\"from\": \"2026-05-01\"}",
                "{\"from\": \"2026-05-31\", \"to\": \"2026-05-01\"}",
                "{\"file\": \"f\", \"dry\": \"no\"}",
                "{\"file\": \"f\", \"wet\": true}"
            })
    void aBodyThatDoesNotNameFilesIsInvalid(String body) {
        assertThat(request("admin", body).status()).isEqualTo(422);
        assertThat(deployment.cloud().events()).isEmpty();
    }

    @Test
    void anUnknownReprocessingIsNotFound() {
        assertThat(api.answer(ContractExamples.get("reprocessing/unknown", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    private ApiResponse request(String role, String body) {
        return api.answer(RequestBuilder.post("reprocessing")
                .body(body)
                .by(new Caller(role + ".example", Set.of("maple"), role))
                .build());
    }
}
