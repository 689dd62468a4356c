package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wait on a virtual thread must not keep its carrier thread, or a machine with few cores hangs.
class CarrierStressTest {
    private static final List<String> ONE_CARRIER = List.of(
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1",
            "-XX:+UseSerialGC");

    @TempDir
    private Path folder;

    @Test
    void oneCarrierThreadServesAllWaitsOfTheStack() throws IOException, InterruptedException {
        assertThat(ChildJvm.run(CarrierStress.class, folder, ONE_CARRIER))
                .contains("received 1200, answered 120, dead letters 0");
    }
}
