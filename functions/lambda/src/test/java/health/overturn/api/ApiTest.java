package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
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
class ApiTest {
    private static final Caller BILLER = new Caller("biller.example", Set.of("maple"), "biller");
    private static final Caller ADMIN = new Caller("admin.example", Set.of("maple", "cedar"), "admin");
    private static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");

    private final Deployment deployment = new Deployment();
    private final Sample sample = Sample.of(SampleSpec.of(3).claims(180));
    private final Api api = deployment.api();

    @BeforeAll
    void ingestSample() {
        for (SampleFile file : sample.files()) {
            deployment.ingest(file.name(), file.bytes());
        }
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    @Test
    void theLedgerHasEveryClaimOfEveryFileOnce() {
        int claims = readAllPages("remittances", Map.of("limit", "7")).stream()
                .mapToInt(row -> row.path("claims").asInt())
                .sum();

        assertThat(claims)
                .isEqualTo(sample.files().stream()
                        .mapToInt(file -> file.truth().claims())
                        .sum());
    }

    @Test
    void pagesListAllDenialsOnceByValue() {
        List<JsonNode> paged = readAllPages("denials", Map.of("limit", "5"));
        List<JsonNode> all = readAllPages("denials", Map.of("limit", "200"));

        assertThat(paged).isEqualTo(all);
        assertThat(paged).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void aFilterNamesTheFieldThatItFilters() {
        assertThat(readAllPages("denials", Map.of("state", "NEW", "minCents", "10000")))
                .isNotEmpty()
                .allSatisfy(denial -> {
                    assertThat(denial.path("state").asText()).isEqualTo("NEW");
                    assertThat(denial.path("deniedCents").asLong()).isGreaterThanOrEqualTo(10_000);
                });
    }

    @Test
    void aDenialIsFoundByItsClaimNumberAndByThePayersClaimNumber() {
        JsonNode denial = readAllPages("denials", Map.of()).getFirst();

        assertThat(readAllPages(
                        "denials", Map.of("claim", denial.path("claimId").asText())))
                .contains(denial);
        assertThat(readAllPages(
                        "denials",
                        Map.of("payerClaimId", denial.path("payerClaimId").asText())))
                .contains(denial);
    }

    @Test
    void aDenialHasItsHistorySinceItsIntake() {
        String id = readAllPages("denials", Map.of()).getFirst().path("id").asText();

        JsonNode denial =
                Json.read(get(BILLER, Map.of(), "maple", "denials", id).body());

        assertThat(denial.path("history").path(0).path("move").asText()).isEqualTo("INTAKE");
    }

    @Test
    void onlyRolesThatMaySeePatientsGetPatientData() {
        String id = readAllPages("denials", Map.of()).getFirst().path("id").asText();
        Map<String, String> include = Map.of("include", "patient");

        assertThat(get(BILLER, include, "maple", "denials", id).body()).contains("\"patient\"");
        assertThat(get(REPORTING, include, "maple", "denials", id).body())
                .doesNotContain("\"patient\"")
                .doesNotContain("claimId");
    }

    @Test
    void aTokenGivesNoAccessToAnotherPractice() {
        assertThat(get(BILLER, Map.of(), "cedar", "denials").status()).isEqualTo(403);
    }

    @Test
    void theFirstSettingsCreateThePractice() {
        assertThat(get(ADMIN, Map.of(), "cedar", "denials").status()).isEqualTo(404);

        ApiResponse saved = put(ADMIN, "cedar", Deployment.SETTINGS);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(get(ADMIN, Map.of(), "cedar", "denials").status()).isEqualTo(200);
    }

    @Test
    void allErrorsOfSettingsComeAtOnce() {
        ApiResponse refused = put(ADMIN, "maple", "{\"timeZone\": \"Nowhere/Here\", \"holidays\": [\"soon\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("timeZone", "billingLead", "queues.CODING", "holidays[0]");
    }

    @Test
    void aBillerMayNotSaveSettings() {
        assertThat(put(BILLER, "maple", Deployment.SETTINGS).status()).isEqualTo(403);
    }

    @Test
    void aListIsCsvIfTheRequestAcceptsCsv() {
        ApiResponse csv = api.answer(
                RequestBuilder.get("denials").accept("text/csv").by(BILLER).build());

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\"id\",\"claimId\",\"payerClaimId\",");
    }

    private List<JsonNode> readAllPages(String list, Map<String, String> query) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> parameters = new java.util.HashMap<>(query);
        while (true) {
            JsonNode page = Json.read(get(BILLER, parameters, "maple", list).body());
            page.path("items").forEach(items::add);
            if (!page.has("next")) {
                return items;
            }
            parameters.put("cursor", page.path("next").asText());
        }
    }

    private ApiResponse get(Caller caller, Map<String, String> query, String... rest) {
        return api.answer(RequestBuilder.root("GET", "/v1/practices/" + String.join("/", rest))
                .query(query)
                .by(caller)
                .build());
    }

    private ApiResponse put(Caller caller, String practice, String body) {
        return api.answer(RequestBuilder.root("PUT", "/v1/practices/" + practice + "/settings")
                .header("if-match", "*")
                .body(body)
                .by(caller)
                .build());
    }
}
