package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/// Measures the time from the end of an upload of 1,000 claims to its denials in the API, with warm functions. It
/// prints the time and asserts nothing about it. `-Doverturn.answers=9` measures nine files after five for warming up.
class AnswerTimeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void measuresTheTimeFromAnUploadToItsDenialsInTheApi() throws IOException, InterruptedException {
        int measured = Integer.getInteger("overturn.answers", 1);
        int warming = measured == 1 ? 1 : 5;
        List<Long> first = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        try (RunningStack running = RunningStack.start(data)) {
            for (int i = 1; i <= warming + measured; i++) {
                String practice = "practice-" + i;
                running.call(ApiCall.put(practice, "/settings", SuiteTarget.settings()));
                SampleFile file = Sample.of(SampleSpec.of(i).claims(1_000).files(1))
                        .files()
                        .getFirst();
                running.upload("remits/%s/one.835".formatted(practice), RequestBody.fromBytes(file.bytes()));
                long uploaded = System.nanoTime();
                WaitLimit limit = WaitLimit.in(Duration.ofMinutes(5));
                while (denials(running, practice, 1) == 0) {
                    limit.pause(10, "the first denial"); // each call takes time on the same machine
                }
                first.add(Duration.ofNanos(System.nanoTime() - uploaded).toMillis());
                while (!running.stack().isIdle()) {
                    limit.pause(1, "the whole upload");
                }
                assertThat(denials(running, practice, 200)).isPositive();
                whole.add(Duration.ofNanos(System.nanoTime() - uploaded).toMillis());
                assertThat(running.items(practice, "D#")).hasSize(file.truth().deniedClaims());
            }
        }
        System.out.printf(
                "upload of 1,000 claims to the first denial in an answer: %d ms, to the last: %d ms (median of %d)%n",
                median(first, warming), median(whole, warming), measured);
    }

    private static int denials(RunningStack running, String practice, int limit)
            throws IOException, InterruptedException {
        return JSON.readTree(running.call(ApiCall.get(practice, "/denials?limit=" + limit))
                        .body())
                .path("items")
                .size();
    }

    private static long median(List<Long> millis, int warming) {
        List<Long> warm = new ArrayList<>(millis.subList(warming, millis.size()));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }
}
