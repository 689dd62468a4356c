package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A JVM with options of its own, in which a test runs a main class.
final class ChildJvm {
    private static final int LIMIT_MINUTES = 6;

    private ChildJvm() {}

    /// Runs a main class with an empty folder as its argument, and returns what it printed.
    static String run(Class<?> main, Path folder, List<String> options) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.add(Files.createDirectories(folder.resolve("data")).toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean hasEnded = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        assertThat(hasEnded)
                .as("%s ended within %d minutes; it printed: %s", main.getSimpleName(), LIMIT_MINUTES, printed)
                .isTrue();
        return printed;
    }
}
