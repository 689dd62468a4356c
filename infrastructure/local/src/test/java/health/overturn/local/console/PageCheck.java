package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What must hold on every page of the console and in every state of it: accessible by our own rules, nothing reported
/// by the browser, nobody else called, nothing kept, and no patient data in the address or the title.
///
/// `-Daxe=PATH` asks axe-core too, which is no part of this project.
final class PageCheck {
    private static final String RULES = resource();
    private static final Optional<String> AXE =
            Optional.ofNullable(System.getProperty("axe")).map(PageCheck::read);
    private static final String RUN_AXE = """
            return axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(result => result.violations.map(each => `${each.id} (${each.impact}): ${each.help}: ${
                each.nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.any.map(one => one.message).join(' ')}`).join(' | ')}`));
            """;

    private final BrowserWindow window;
    private final List<String> origins;

    /// @param origins which may be called: the console's, and the bucket's for files
    PageCheck(BrowserWindow window, List<String> origins) {
        this.window = window;
        this.origins = List.copyOf(origins);
    }

    /// Checks all, on a page where nothing went wrong.
    void quiet(String page) {
        accessible(page);
        assertThat(window.console()).as("the browser's console on %s", page).isEmpty();
        keepsToItself(page);
    }

    /// Checks all, and the rules of accessibility in the dark, in forced colours and at 320 px.
    void quietInEveryWidthAndColour(String page) {
        quiet(page);
        window.prefer("prefers-color-scheme", "dark");
        accessible(page + " in the dark");
        window.prefer("forced-colors", "active");
        accessible(page + " in forced colours");
        window.prefer("prefers-color-scheme", "light");
        window.width(320);
        accessible(page + " 320 px wide");
        window.width(0);
    }

    /// Checks all but what the browser says of a call that was refused or did not come through.
    void afterFault(String page) {
        accessible(page);
        assertThat(window.console())
                .as("the browser's console on %s", page)
                .allMatch(line -> line.startsWith("network: "));
        keepsToItself(page);
    }

    /// Checks the rules of accessibility.
    void accessible(String page) {
        assertThat(texts(window.run(RULES))).as("accessibility of %s", page).isEmpty();
        AXE.ifPresent(axe -> {
            if (!window.value("Boolean(window.axe)").asBoolean()) {
                window.run(axe);
            }
            List<String> violations = texts(window.run(RUN_AXE));
            System.out.printf("axe: %s: %d violations%n", page, violations.size());
            assertThat(violations).as("axe on %s", page).isEmpty();
        });
    }

    private void keepsToItself(String page) {
        assertThat(window.value("localStorage.length + sessionStorage.length + document.cookie.length")
                        .asInt())
                .as("what %s keeps", page)
                .isZero();
        assertThat(window.value("document.title + location.href").asText())
                .as("title and address of %s", page)
                .doesNotContain(ConsolePractice.CLAIM);
        assertThat(window.requests())
                .as("calls of %s", page)
                .allMatch(address ->
                        address.startsWith("data:") || origins.stream().anyMatch(address::startsWith));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static String resource() {
        try (InputStream in = PageCheck.class.getResourceAsStream("accessibility.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("-Daxe: cannot read " + path, unreadable);
        }
    }
}
