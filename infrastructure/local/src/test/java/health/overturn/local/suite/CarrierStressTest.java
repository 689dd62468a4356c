package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wait on a virtual thread must not keep its carrier thread, or a machine with few cores hangs.
class CarrierStressTest {
    private static final int LIMIT_MINUTES = 6;

    @TempDir
    private Path folder;

    @Test
    void oneCarrierThreadServesAllWaitsOfTheStack() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CarrierStress.class.getName(),
                        Files.createDirectories(folder.resolve("data")).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean hasEnded = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(hasEnded)
                .as("the stress ended within %d minutes", LIMIT_MINUTES)
                .isTrue();
        assertThat(Files.readString(output)).contains("received 1200, answered 120, dead letters 0");
    }
}
