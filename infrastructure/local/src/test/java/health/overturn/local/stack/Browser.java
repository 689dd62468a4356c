package health.overturn.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Chromium without a window, with a new profile for each page.
record Browser(Path program, Path folder) {
    private static final int MOST_SECONDS = 240;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP rebound.example 127.0.0.1",
            "--dump-dom");

    /// Returns the browser of this machine, if it has one.
    static Optional<Browser> find(Path folder) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, folder));
    }

    /// Opens the address, and returns what the page shows when all is loaded.
    String show(String address) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Path page = profile.resolve("page.html");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("--user-data-dir=" + profile, address));
        Process process = new ProcessBuilder(command)
                .redirectOutput(page.toFile())
                .redirectError(profile.resolve("errors.txt").toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(
                    "Chromium did not show %s within %d seconds".formatted(address, MOST_SECONDS));
        }
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
