package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.sample.BigFile;
import health.overturn.sample.reshape.FileReshaper;
import health.overturn.sample.truth.FileTruth;
import health.overturn.sample.x12.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/// Uploads many files of 200 claims at once, and prints how long the stack takes for them and how much memory this
/// process needed. `-Doverturn.burst=300` uploads 300 files instead of 8.
class BurstTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLAIMS = 200;

    @TempDir
    private Path data;

    @Test
    void aBurstOfFilesIsTakenInWholeWithoutADeadLetter() throws IOException, InterruptedException {
        int count = Integer.getInteger("overturn.burst", 8);
        ByteArrayOutputStream week = new ByteArrayOutputStream();
        FileTruth truth = BigFile.write(week, 17, CLAIMS * count);
        List<byte[]> files = filesOf(week.toByteArray(), count);
        try (RunningStack running = RunningStack.start(data)) {
            running.call(ApiCall.put("burst", "/settings", SuiteTarget.settings()));
            long started = System.nanoTime();
            for (int i = 0; i < count; i++) {
                running.upload("remits/burst/%d.835".formatted(i), RequestBody.fromBytes(files.get(i)));
            }
            Duration uploaded = Duration.ofNanos(System.nanoTime() - started);
            running.awaitIdle();
            Duration ingested = Duration.ofNanos(System.nanoTime() - started);

            System.out.printf(
                    "burst: %d files of %d claims in %d transactions uploaded in %.1f s, taken in after %.1f s; this"
                            + " process used %.1f s of processor time and at most %d MB%n",
                    count,
                    CLAIMS,
                    truth.transactions(),
                    uploaded.toMillis() / 1e3,
                    ingested.toMillis() / 1e3,
                    processorTime().toMillis() / 1e3,
                    peakMegabytes());
            assertThat(running.stack().deadLetters()).isEmpty();
            assertThat(readFiles(running)).hasSize(count);
            assertThat(running.items("burst", "D#")).hasSize(truth.deniedClaims());
        }
    }

    /// Cuts a week of payments into files of a few transactions each, as payers send them.
    private static List<byte[]> filesOf(byte[] week, int count) {
        List<byte[]> payments = FileReshaper.split(week, Style.PLAIN);
        return IntStream.range(0, count)
                .mapToObj(file -> FileReshaper.merge(
                        payments.subList(file * payments.size() / count, (file + 1) * payments.size() / count)))
                .toList();
    }

    private static Set<String> readFiles(RunningStack running) throws IOException, InterruptedException {
        Set<String> files = new HashSet<>();
        String cursor = "";
        do {
            String path = "/remittances?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page =
                    JSON.readTree(running.call(ApiCall.get("burst", path)).body());
            page.path("items").forEach(row -> files.add(row.path("file").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return files;
    }

    /// On a busy machine, this says more than the time on the wall.
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Returns -1 where there is no /proc.
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? -1
                : Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        / 1024;
    }
}
