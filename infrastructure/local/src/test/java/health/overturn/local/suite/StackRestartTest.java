package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackRestartTest {
    @TempDir
    private Path data;

    @Test
    void aNewRunOnTheSameFolderContinues() throws InterruptedException {
        String settings = SuiteTarget.settings().replace("Avery Example", "Someone Else Example");
        String remittances;
        String denials;
        try (RunningStack running = RunningStack.start(data)) {
            running.call(ApiCall.put("kept", "/settings", settings));
            running.ingest(
                    "remits/kept/one.835",
                    Sample.of(SampleSpec.of(8).claims(40).files(1))
                            .files()
                            .getFirst()
                            .bytes());
            remittances = running.call(ApiCall.get("kept", "/remittances")).body();
            denials = running.call(ApiCall.get("kept", "/denials")).body();
        }

        try (RunningStack running = RunningStack.start(data)) {
            running.stack().notifyAllUploads();
            running.awaitIdle();

            assertThat(running.call(ApiCall.get("kept", "/settings")).body()).contains("Someone Else Example");
            assertThat(running.call(ApiCall.get("kept", "/remittances")).body()).isEqualTo(remittances);
            assertThat(running.call(ApiCall.get("kept", "/denials")).body()).isEqualTo(denials);
        }
        assertThat(denials).contains("\"deniedCents\"");
    }
}
