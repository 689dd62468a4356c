package health.overturn.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A window of the browser, used as a person uses it: by keys, and by what stands on the screen.
final class BrowserWindow implements AutoCloseable {
    static final String ENTER = "\uE007";
    static final String ESCAPE = "\uE00C";
    static final String TAB = "\uE004";
    static final String HOME = "\uE011";
    private static final String CONTROL = "\uE009";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 2_400;
    private static final int PAUSE_MILLIS = 25;

    private final ChromeDriver driver;
    private final String session;

    BrowserWindow(ChromeDriver driver, String session) {
        this.driver = driver;
        this.session = session;
    }

    void open(URI page) {
        driver.post(session + "/url", JSON.createObjectNode().put("url", page.toString()));
    }

    /// Presses keys one after another, as fingers do.
    void press(String keys) {
        ArrayNode actions = JSON.createArrayNode();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.addObject().put("type", "keyDown").put("value", key);
            actions.addObject().put("type", "keyUp").put("value", key);
        });
        perform(actions);
    }

    /// Sends a dialog.
    void pressControlEnter() {
        ArrayNode actions = JSON.createArrayNode();
        actions.addObject().put("type", "keyDown").put("value", CONTROL);
        actions.addObject().put("type", "keyDown").put("value", ENTER);
        actions.addObject().put("type", "keyUp").put("value", ENTER);
        actions.addObject().put("type", "keyUp").put("value", CONTROL);
        perform(actions);
    }

    private void perform(ArrayNode actions) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode keyboard =
                body.putArray("actions").addObject().put("type", "key").put("id", "keyboard");
        keyboard.set("actions", actions);
        driver.post(session + "/actions", body);
    }

    /// The value of a script's expression.
    JsonNode value(String expression) {
        return run("return " + expression);
    }

    /// What a script returns that is the body of a function.
    JsonNode run(String body) {
        ObjectNode script = JSON.createObjectNode().put("script", body);
        script.putArray("args");
        return driver.post(session + "/execute/sync", script);
    }

    /// The text of the first element that a selector finds; empty without one.
    String text(String selector) {
        return value("(document.querySelector(%s)?.innerText ?? '').trim()".formatted(quoted(selector)))
                .asText();
    }

    /// Gives files to an input, as a person chooses them.
    void choose(String selector, List<Path> files) {
        JsonNode found = driver.post(
                session + "/element",
                JSON.createObjectNode().put("using", "css selector").put("value", selector));
        String element = found.elements().next().asText();
        driver.post(
                session + "/element/" + element + "/value",
                JSON.createObjectNode()
                        .put("text", files.stream().map(Path::toString).collect(Collectors.joining("\n"))));
    }

    /// Waits until an expression holds.
    void await(String expression) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (value("Boolean(" + expression + ")").asBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("not within a minute: " + expression + "; the page says: " + text("body"));
    }

    /// Waits until an element shows a text.
    void awaitText(String selector, String text) {
        await("document.querySelector(%s)?.innerText.includes(%s)".formatted(quoted(selector), quoted(text)));
    }

    /// What the browser's console says, as `source: message`.
    List<String> console() {
        return log("browser")
                .valueStream()
                .map(entry -> entry.path("source").asText() + ": "
                        + entry.path("message").asText())
                .toList();
    }

    /// The addresses that the page asked for, without those of the browser's own first page.
    List<String> requests() {
        return log("performance")
                .valueStream()
                .map(entry -> parse(entry.path("message").asText()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .filter(address -> !address.startsWith("chrome:"))
                .toList();
    }

    /// Cuts the line, or joins it again.
    void offline(String offline) {
        devtools("Network.emulateNetworkConditions", """
                {"offline": %s, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}""".formatted(Objects.equals(offline, "on")));
    }

    /// Shows the page as on a screen of this width; 0 for the window's own.
    void width(int pixels) {
        devtools(
                pixels == 0 ? "Emulation.clearDeviceMetricsOverride" : "Emulation.setDeviceMetricsOverride",
                """
                {"width": %d, "height": 900, "deviceScaleFactor": 1, "mobile": false}""".formatted(pixels));
    }

    /// Shows the page as a person has set the system, such as `prefers-color-scheme` to `dark`.
    void prefer(String feature, String value) {
        devtools("Emulation.setEmulatedMedia", """
                {"media": "", "features": [{"name": "%s", "value": "%s"}]}""".formatted(feature, value));
    }

    /// The first characters of the page as a PDF, as the printer gets it.
    String printed() {
        String pdf = driver.post(session + "/print", JSON.createObjectNode()).asText();
        return new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1).substring(0, 8);
    }

    /// A PNG of what stands on the screen.
    byte[] picture() {
        return Base64.getDecoder().decode(driver.get(session + "/screenshot").asText());
    }

    /// Calls the protocol of Chromium's developer tools.
    JsonNode devtools(String command, String parameters) {
        ObjectNode body = JSON.createObjectNode().put("cmd", command);
        body.set("params", parse(parameters));
        return driver.post(session + "/goog/cdp/execute", body);
    }

    private JsonNode log(String type) {
        return driver.post(session + "/se/log", JSON.createObjectNode().put("type", type));
    }

    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        driver.delete(session);
    }
}
