package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.local.template.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.FileTruth;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/// Ingests one large file with 512 MB of heap over several invocations, and prints time and memory. In the small run of
/// every build, an invocation has one second to work. `-Doverturn.large=1000000 -Dtest.arguments=-Xmx10g` ingests a
/// million claims with the template's own timeout.
class LargeUploadTest {
    private static final String FUNCTION = "RemittanceUploaded";
    private static final ObjectMapper JSON = new ObjectMapper();
    /// More than a fast machine reads within the one second that an invocation has.
    private static final int SMALL = 6_000;
    private static final int HEAP = 512;

    @TempDir
    private Path folder;

    @Test
    void aLargeFileIsCountedToTheCentOverSeveralInvocations() throws IOException, InterruptedException {
        int claims = Integer.getInteger("overturn.large", SMALL);
        SampleFile sample =
                Sample.of(SampleSpec.of(1).claims(claims).files(1)).files().getFirst();
        Path file = writeFile(sample);
        Deployment deployment =
                Deployment.read(writeTemplate(claims > SMALL ? 300 : 31)).withMemory(FUNCTION, HEAP);
        try (RunningStack running = RunningStack.startIsolated(folder.resolve("data"), deployment)) {
            running.call(ApiCall.put("large", "/settings", SuiteTarget.settings()));
            running.upload("remits/large/one.835", RequestBody.fromFile(file));
            Instant uploaded = Instant.now();
            ProcessMemory memory = ProcessMemory.watch(running.stack());
            running.awaitIdle();
            Duration elapsed = Duration.between(uploaded, Instant.now());
            assertThat(running.stack().deadLetters()).isEmpty();

            System.out.printf(
                    "large upload: %,d claims, %,d bytes, %,d s; resumed %d times; intake at most %,d MB resident%n",
                    sample.truth().claims(),
                    Files.size(file),
                    elapsed.toSeconds(),
                    countResumes(running),
                    memory.megabytes());
            assertThat(countResumes(running)).isPositive();
            assertMatchesTruth(running, sample.truth());
        }
    }

    private static void assertMatchesTruth(RunningStack running, FileTruth truth)
            throws IOException, InterruptedException {
        List<JsonNode> rows = listLedger(running);
        assertThat(sum(rows, "claims")).isEqualTo(truth.claims());
        assertThat(sum(rows, "deniedClaims")).isEqualTo(truth.deniedClaims());
        assertThat(sum(rows, "deniedCents")).isEqualTo(truth.deniedCents());
        List<Long> denied = running.items("large", DenialItem.PREFIX).stream()
                .map(item -> DenialItem.read(Item.of(item))
                        .denial()
                        .details()
                        .denied()
                        .cents())
                .toList();
        assertThat(denied).hasSize(truth.deniedClaims());
        assertThat(denied.stream().mapToLong(Long::longValue).sum()).isEqualTo(truth.deniedCents());
    }

    private static List<JsonNode> listLedger(RunningStack running) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            String path = "/remittances?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page =
                    JSON.readTree(running.call(ApiCall.get("large", path)).body());
            page.path("items").forEach(rows::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return rows;
    }

    private static long sum(List<JsonNode> rows, String field) {
        return rows.stream().mapToLong(row -> row.path(field).asLong()).sum();
    }

    private static long countResumes(RunningStack running) throws IOException {
        return Files.readAllLines(running.data().resolve("events.ndjson")).stream()
                .filter(event -> event.contains("Remittance Continued"))
                .count();
    }

    private Path writeFile(SampleFile sample) throws IOException {
        Path file = folder.resolve("one.835");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            sample.writeTo(out);
        }
        return file;
    }

    /// Writes a template with another timeout. The intake stops half a minute before its timeout.
    private Path writeTemplate(int seconds) throws IOException {
        Path root = Path.of("../..");
        Files.createDirectories(folder.resolve("infrastructure"));
        for (String nested : List.of("storage.yaml", "monitoring.yaml")) {
            Files.copy(
                    root.resolve("infrastructure").resolve(nested),
                    folder.resolve("infrastructure").resolve(nested));
        }
        String text = Files.readString(root.resolve("template.yaml"));
        return Files.writeString(
                folder.resolve("template.yaml"),
                text.replace("    Timeout: 300\n", "    Timeout: %d\n".formatted(seconds)));
    }
}
