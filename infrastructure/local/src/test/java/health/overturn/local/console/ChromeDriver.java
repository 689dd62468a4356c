package health.overturn.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A running chromedriver, which speaks W3C WebDriver: HTTP and JSON, so that no library stands between.
final class ChromeDriver implements AutoCloseable {
    /// Why the tests of the console are skipped where there is no browser.
    static final String MISSING =
            "no Chromium with its chromedriver is on the PATH; apt-get install chromium chromium-driver has both";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1400,900");

    private static final int MOST_SECONDS = 10;

    private final Process process;
    private final URI address;
    private final Path profiles;
    private final HttpClient http = HttpClient.newHttpClient();
    private int windows;

    private ChromeDriver(Process process, int port, Path profiles) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.profiles = profiles;
    }

    /// Starts the driver of this machine; empty where Chromium or its driver is not on the PATH.
    static Optional<ChromeDriver> start(Path profiles) throws IOException {
        Optional<Path> program = find("chromedriver");
        if (program.isEmpty() || browser().isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(program.get().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return Optional.of(new ChromeDriver(process, Integer.parseInt(started.group(1)), profiles));
            }
        }
        throw new IOException("chromedriver ended before it listened");
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> find(name).stream())
                .findFirst();
    }

    private static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Opens a window with a profile of its own.
    BrowserWindow window() {
        ObjectNode capabilities = JSON.createObjectNode();
        ObjectNode chrome = capabilities
                .putObject("capabilities")
                .putObject("alwaysMatch")
                .put("browserName", "chrome")
                .putObject("goog:chromeOptions");
        chrome.put("binary", browser().orElseThrow().toString());
        var arguments = chrome.putArray("args");
        OPTIONS.forEach(arguments::add);
        arguments.add("--user-data-dir=" + profiles.resolve("profile-" + ++windows));
        ((ObjectNode) capabilities.at("/capabilities/alwaysMatch"))
                .putObject("goog:loggingPrefs")
                .put("browser", "ALL")
                .put("performance", "ALL");
        return new BrowserWindow(
                this,
                "/session/" + post("/session", capabilities).path("sessionId").asText());
    }

    JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    JsonNode delete(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).DELETE());
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var response =
                    http.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
            JsonNode value = JSON.readTree(response.body()).path("value");
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(value.path("error").asText() + ": "
                        + value.path("message").asText());
            }
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Waits until the browsers have ended too, because they still write to their profiles.
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit()
                .completeOnTimeout(one, MOST_SECONDS, TimeUnit.SECONDS)
                .join());
    }
}
