package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.local.suite.SuiteTarget.ApiReply;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// From an upload to the table and the API. Each subclass runs it against other servers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntakeSuite {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SuiteTarget target;
    private String runId = "";

    abstract SuiteTarget start(Path folder);

    @BeforeAll
    void startTarget(@TempDir Path folder) {
        target = start(folder);
        runId = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    @AfterAll
    void closeTarget() {
        if (target != null) {
            target.close();
        }
    }

    @Test
    void anUploadIsInTheTableAndInTheApi() throws IOException, InterruptedException {
        String practice = createPractice("whole");
        SampleFile file = sample(3);

        target.ingest("remits/%s/one.835".formatted(practice), file.bytes());

        List<JsonNode> rows = list(practice, "/remittances");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("status").asText()).isEqualTo("READ"));
        assertThat(rows.stream().mapToLong(row -> row.path("claims").asLong()).sum())
                .isEqualTo(file.truth().claims());
        assertThat(target.items(practice, "D#")).hasSize(file.truth().deniedClaims());
        assertThat(list(practice, "/denials").stream()
                        .map(denial -> denial.path("deniedCents").asLong())
                        .toList())
                .isNotEmpty()
                .allMatch(cents -> cents > 0);
    }

    @Test
    void theSameFileUnderAnotherNameChangesNothing() throws IOException, InterruptedException {
        String practice = createPractice("twice");
        byte[] content = sample(4).bytes();
        target.ingest("remits/%s/one.835".formatted(practice), content);
        List<JsonNode> before = list(practice, "/denials");

        target.ingest("remits/%s/two.835".formatted(practice), content);

        assertThat(before).isNotEmpty();
        assertThat(list(practice, "/denials")).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoRemittanceIsInTheLedgerWithAReason() throws IOException, InterruptedException {
        String practice = createPractice("bad");

        target.ingest("remits/%s/letter.835".formatted(practice), "Dear payer".getBytes(StandardCharsets.UTF_8));

        assertThat(list(practice, "/remittances")).singleElement().satisfies(row -> {
            assertThat(row.path("status").asText()).isEqualTo("REJECTED");
            assertThat(row.path("problems").path(0).path("message").asText()).isNotEmpty();
        });
        assertThat(list(practice, "/denials")).isEmpty();
    }

    @Test
    void anUploadBeforeItsPracticeHasSettingsWaits() throws InterruptedException {
        String unknown = "unknown-" + runId;
        String key = "remits/%s/one.835".formatted(unknown);

        target.ingest(key, sample(5).bytes());

        assertThat(target.items(unknown, ""))
                .noneMatch(row -> String.valueOf(row.get("pk")).contains("#C#"))
                .anyMatch(row -> String.valueOf(row.get("status")).contains("WAITING")
                        && String.valueOf(row.get("file")).contains(key));
    }

    private String createPractice(String name) throws InterruptedException {
        String practice = name + "-" + runId;
        ApiReply answer = target.call(ApiCall.put(practice, "/settings", SuiteTarget.settings()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return practice;
    }

    private List<JsonNode> list(String practice, String path) throws IOException, InterruptedException {
        ApiReply answer = target.call(ApiCall.get(practice, path + "?limit=200"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items").valueStream().toList();
    }

    private static SampleFile sample(long seed) {
        return Sample.of(SampleSpec.of(seed).claims(60).files(1)).files().getFirst();
    }
}
