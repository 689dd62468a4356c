package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.operations.export.RunExport;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportResourceTest {
    private static final String DENIALS = "{\"what\": \"DENIALS\", \"format\": \"%s\"}";

    private final ApiPractice practice = new ApiPractice();
    private String id = "";

    @BeforeEach
    void enter() {
        id = practice.enterDenial("ACCT-INVENTED-1", "INVENTED1", 90_000);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void anOrderIsStoredAndDoneInTheBackground() {
        ApiResponse response = practice.post(ApiPractice.LEAD, "exports", DENIALS.formatted("CSV"));

        String export = Json.read(response.body()).path("id").asText();
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers()).containsEntry("Location", "/v1/practices/maple/exports/" + export);
        assertThat(practice.deployment.cloud().details("Export Due"))
                .singleElement()
                .satisfies(due -> assertThat(due.path("export").asText()).isEqualTo(export));
        assertThat(get(ApiPractice.LEAD, export).path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void whoMaySeePatientsGetsThemAndIsRecorded() {
        List<String> lines = lines(made(ApiPractice.LEAD, DENIALS.formatted("CSV")));

        assertThat(lines.getFirst()).startsWith("id,claimId,payerClaimId,patient.name,patient.memberId,payer.id,");
        assertThat(lines.get(1)).startsWith("\"" + id + "\",\"ACCT-INVENTED-1\",");
        assertThat(practice.reads()).anySatisfy(read -> {
            assertThat(read.path("operation").asText()).isEqualTo("POST exports");
            assertThat(read.path("held").toString()).contains("CLAIM_NUMBER");
        });
    }

    @Test
    void aReportingToolGetsTheSameColumnsWithoutPatients() {
        JsonNode export = made(ApiPractice.REPORTING, DENIALS.formatted("CSV"));

        assertThat(lines(export).getFirst())
                .startsWith("id,claimId,payerClaimId,patient.name,patient.memberId,payer.id,");
        assertThat(lines(export).get(1)).startsWith("\"" + id + "\",,,,,\"INVENTED1\",");
        assertThat(String.join("", lines(made(ApiPractice.REPORTING, DENIALS.formatted("NDJSON")))))
                .contains(id)
                .doesNotContain("ACCT-INVENTED-1");
    }

    @Test
    void nobodyElseFetchesAnExport() {
        String export =
                made(ApiPractice.LEAD, DENIALS.formatted("CSV")).path("id").asText();

        assertThat(get(ApiPractice.REPORTING, export).path("status").asInt()).isEqualTo(404);
        assertThat(get(ApiPractice.LEAD, export).path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void anExportAsOfAMomentLeavesOutWhatCameLater() {
        String order = "{\"what\": \"DENIALS\", \"format\": \"NDJSON\", \"asOf\": \"2026-05-31T15:00:00Z\"}";

        assertThat(made(ApiPractice.LEAD, order).path("rows").asInt()).isZero();
    }

    @Test
    void anExportThatStopsGoesOnWhereItStopped() {
        String export = order(ApiPractice.LEAD, DENIALS.formatted("CSV"));
        RunExport run = practice.deployment.useCases().runExport();
        AtomicInteger steps = new AtomicInteger();

        RunExport.ExportResult first =
                run.resume("maple", export, () -> steps.incrementAndGet() > 1 ? Duration.ZERO : Duration.ofMinutes(5));
        RunExport.ExportResult second = run.resume("maple", export, Deployment.enoughTime());

        assertThat(first).isEqualTo(RunExport.ExportResult.TO_BE_CONTINUED);
        assertThat(second).isEqualTo(RunExport.ExportResult.DONE);
        assertThat(get(ApiPractice.LEAD, export).path("rows").asInt()).isEqualTo(1);
        assertThat(practice.deployment.cloud().details("Export Due")).hasSize(2);
    }

    @Test
    void movesAndAdjudicationsAndSnapshotsAreExportedToo() {
        practice.deployment.writeLogsAt(Deployment.NOW.minus(Duration.ofMinutes(10)));
        practice.deployment.publishMoves();
        practice.deployment.writeLogsAt(Deployment.NOW);

        assertThat(made(ApiPractice.REPORTING, "{\"what\": \"MOVES\", \"format\": \"CSV\"}")
                        .path("rows")
                        .asInt())
                .isEqualTo(1);
        assertThat(lines(made(ApiPractice.REPORTING, "{\"what\": \"ADJUDICATIONS\", \"format\": \"CSV\"}")))
                .hasSize(1);
        assertThat(lines(made(ApiPractice.REPORTING, "{\"what\": \"SNAPSHOTS\", \"format\": \"CSV\"}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"what\": \"PATIENTS\", \"format\": \"CSV\"}",
                "{\"what\": \"DENIALS\", \"format\": \"XML\"}",
                "{\"what\": \"DENIALS\", \"format\": \"CSV\", \"asOf\": \"2026-06-02T15:00:00Z\"}",
                "{\"what\": \"DENIALS\", \"format\": \"CSV\", \"asOf\": \"today\"}"
            })
    void anOrderThatSaysNothingThatIsThereIsInvalid(String body) {
        assertThat(practice.post(ApiPractice.LEAD, "exports", body).status()).isEqualTo(422);
        assertThat(practice.deployment.cloud().details("Export Due")).isEmpty();
    }

    private String order(Caller by, String body) {
        return Json.read(practice.post(by, "exports", body).body()).path("id").asText();
    }

    private JsonNode made(Caller by, String body) {
        String export = order(by, body);
        practice.deployment.useCases().runExport().resume("maple", export, Deployment.enoughTime());
        return get(by, export);
    }

    private JsonNode get(Caller by, String export) {
        return Json.read(practice.deployment
                .api()
                .answer(RequestBuilder.get("exports/" + export)
                        .by(by)
                        .query(Map.of())
                        .build())
                .body());
    }

    private List<String> lines(JsonNode export) {
        String folder = "/records/exports/maple/" + export.path("id").asText() + "/";
        return export.findValuesAsText("name").stream()
                .map(name -> Objects.requireNonNull(
                        practice.deployment.cloud().objects().get(folder + name)))
                .flatMap(content -> GzipLines.decompress(new ByteArrayInputStream(content)))
                .toList();
    }
}
