package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadResourceTest {
    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void anOfferIsBoundToItsSizeAndItsContent() {
        ApiResponse response = offer("{\"bytes\": 5, \"sha256\": \"" + "ab".repeat(32) + "\"}");

        JsonNode offer = Json.read(response.body());
        String file = offer.path("file").asText();
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers()).containsEntry("Location", "/v1/practices/maple/uploads/" + file);
        assertThat(file).matches("20260601T150000Z-[0-9a-f]{32}");
        assertThat(offer.path("method").asText()).isEqualTo("PUT");
        assertThat(offer.path("url").asText())
                .contains("/intake/remits/maple/" + file)
                .contains("content-length");
        assertThat(offer.path("headers").path("content-length").asText()).isEqualTo("5");
        assertThat(offer.path("maxBytes").asLong()).isEqualTo(268_435_456);
    }

    @Test
    void anOfferWithoutAHashLeavesTheContentFree() {
        JsonNode offer = Json.read(offer("{\"bytes\": 5}").body());

        assertThat(offer.path("url").asText()).doesNotContain("checksum");
        assertThat(offer.path("headers").has("x-amz-checksum-sha256")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"bytes\": 0}",
                "{\"bytes\": 268435457}",
                "{\"bytes\": \"5\"}",
                "{\"bytes\": 5, \"sha256\": \"AB\"}",
                "{\"bytes\": 5, \"name\": \"smith.835\"}"
            })
    void anOfferWithoutABoundIsRefused(String body) {
        assertThat(offer(body).status()).isEqualTo(422);
    }

    @Test
    void anUploadIsFollowedFromTheOfferToTheLedger() {
        String file = offered();
        assertThat(state(file)).isEqualTo("OFFERED");

        byte[] remittance =
                Sample.of(SampleSpec.of(3).claims(40)).files().getFirst().bytes();
        practice.deployment.upload(file, remittance);
        assertThat(state(file)).isEqualTo("RECEIVED");

        practice.deployment.ingest(file, remittance);
        assertThat(state(file)).isEqualTo("READ");
        assertThat(practice.get("uploads/" + file).path("remittances")).isNotEmpty();

        String copy = offered();
        practice.deployment.ingest(copy, remittance);
        assertThat(state(copy)).isEqualTo("COPY");
        assertThat(practice.get("uploads/" + copy).path("copyOf").asText()).isEqualTo("remits/maple/" + file);
    }

    @Test
    void aFileThatIsNoRemittanceSaysWhy() {
        String file = offered();
        practice.deployment.ingest(file, "no remittance".getBytes(StandardCharsets.UTF_8));

        assertThat(state(file)).isEqualTo("REJECTED");
        assertThat(practice.get("uploads/" + file).path("reason").asText()).isNotEmpty();
    }

    @Test
    void anOfferExpiresAfterAQuarterOfAnHour() {
        String file = offered();

        ApiResponse later = practice.deployment
                .api()
                .answer(RequestBuilder.get("uploads/" + file)
                        .at(Deployment.NOW.plus(Duration.ofMinutes(16)))
                        .build());

        assertThat(Json.read(later.body()).path("state").asText()).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smith.835", "20260601T150000Z-", "20269901T150000Z-00000000000000000000000000000001"})
    void aNameThatWasNotGivenOutIsNotFound(String file) {
        assertThat(practice.get("uploads/" + file).path("status").asInt()).isEqualTo(404);
    }

    private ApiResponse offer(String body) {
        return practice.post(ApiPractice.BILLER, "uploads", body);
    }

    private String offered() {
        return Json.read(offer("{\"bytes\": 5}").body()).path("file").asText();
    }

    private String state(String file) {
        return practice.get("uploads/" + file).path("state").asText();
    }
}
