package health.overturn.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSiteTest {
    private static final Path FILES = Path.of("src/main/resources/health/overturn/console");
    private static final int MOST_BYTES = 60_000;

    private final ConsoleSite site = new ConsoleSite(SignInSettings.from(Map.of()), "");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void theRootLeadsToTheConsole(String path) {
        assertThat(answer(path).status()).isEqualTo(302);
        assertThat(answer(path).headers()).containsEntry("Location", "/console/index.html");
    }

    @Test
    void pathsOfTheApiAreNotTheConsoles() {
        assertThat(site.answer("/v1/openapi.yaml", "", "")).isEmpty();
        assertThat(site.answer("/consoles", "", "")).isEmpty();
    }

    @Test
    void everyFileIsServedWithItsType() throws IOException {
        for (Path file : filesOnDisk()) {
            ConsoleAnswer answer = answer("/console/" + file.getFileName());

            assertThat(answer.status()).as(file.toString()).isEqualTo(200);
            if (!isCompacted(file)) {
                assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
            }
        }
        assertThat(answer("/console/app.js").headers()).containsEntry("Content-Type", "text/javascript; charset=utf-8");
        assertThat(answer("/console/").headers()).containsEntry("Content-Type", "text/html; charset=utf-8");
    }

    @Test
    void scriptsAndStylesAreServedWithoutCommentsOnTheLinesOfTheirSource() throws IOException {
        for (Path file : filesOnDisk()) {
            if (isCompacted(file)) {
                List<String> served =
                        text(answer("/console/" + file.getFileName())).lines().toList();
                List<String> source = Files.readAllLines(file);

                assertThat(served).as(file.toString()).hasSameSizeAs(source);
                assertThat(served).noneMatch(line -> line.contains("@param") || line.startsWith(" "));
                assertThat(served.getLast()).isEqualTo(source.getLast());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/nothing.js",
                "/console/../openapi.yaml",
                "/console/ConsoleSite.class",
                "/console/app.js/",
                "/console//app.js",
                "/console/%61pp.js"
            })
    void aPathThatTheListLacksIsNotFound(String path) {
        assertThat(answer(path).status()).isEqualTo(404);
        assertThat(answer(path).headers()).containsEntry("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aBrowserThatHasTheFilesLoadsNothingAgain() {
        String tag = String.valueOf(answer("/console/").headers().get("ETag"));

        assertThat(tag).startsWith("W/\"");
        assertThat(site.answer("/console/app.js", "", tag).orElseThrow().status())
                .isEqualTo(304);
        assertThat(site.answer("/console/app.js", "", "W/\"another\"")
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
        assertThat(answer("/console/").headers()).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void theTagChangesWithWhatIsServed() {
        ConsoleSite other = new ConsoleSite(new SignInSettings("https://issuer.example/pool", "client", ""), "");

        assertThat(other.answer("/console/", "", "").orElseThrow().headers().get("ETag"))
                .isNotEqualTo(answer("/console/").headers().get("ETag"));
    }

    @Test
    void aCompressedFileIsTheSameFile() throws IOException {
        ConsoleAnswer answer = site.answer("/console/list.js", "br, gzip", "").orElseThrow();

        assertThat(answer.headers()).containsEntry("Content-Encoding", "gzip").containsEntry("Vary", "Accept-Encoding");
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(content.readAllBytes())
                    .isEqualTo(answer("/console/list.js").body());
        }
    }

    @Test
    void allFilesTogetherStayUnder60KilobytesCompressed() {
        assertThat(site.compressedBytes()).isBetween(1, MOST_BYTES);
    }

    @Test
    void onOneMachineThePageMayCallItsOwnOriginAlone() {
        assertThat(answer("/console/").headers())
                .containsEntry(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .containsEntry("Referrer-Policy", "no-referrer");
        assertThat(text(answer("/console/config.json"))).isEqualTo("{\"signIn\":\"local\"}");
    }

    @Test
    void withAnIssuerThePageMayCallTheIssuerToo() {
        ConsoleSite deployed = new ConsoleSite(
                SignInSettings.from(Map.of(
                        "OVERTURN_TOKEN_ISSUER", "https://idp.example/pool",
                        "OVERTURN_CONSOLE_CLIENT", "client-1",
                        "OVERTURN_SIGN_IN_DOMAIN", "https://sign-in.example")),
                "");
        ConsoleAnswer config = deployed.answer("/console/config.json", "", "").orElseThrow();

        assertThat(config.headers().get("Content-Security-Policy"))
                .contains("connect-src 'self' https://idp.example https://sign-in.example;")
                .contains("form-action 'self' https://idp.example https://sign-in.example;");
        assertThat(text(config))
                .isEqualTo("{\"signIn\":\"oidc\",\"issuer\":\"https://idp.example/pool\",\"clientId\":\"client-1\"}");
    }

    @Test
    void thePageMayPutFilesIntoTheBucketAndSendNoFormThere() {
        ConsoleSite uploading = new ConsoleSite(SignInSettings.from(Map.of()), "http://127.0.0.1:9000");

        assertThat(uploading.answer("/console/", "", "").orElseThrow().headers().get("Content-Security-Policy"))
                .contains("connect-src 'self' http://127.0.0.1:9000;")
                .contains("form-action 'self';");
    }

    /// Data becomes text alone: nothing parses markup, evaluates text or keeps anything in the browser.
    @Test
    void noScriptParsesMarkupOrKeepsAnything() throws IOException {
        List<String> forbidden = List.of(
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "new Function",
                "localStorage",
                "sessionStorage",
                "indexedDB",
                "document.cookie");
        for (Path file : filesOnDisk()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(forbidden);
        }
    }

    @Test
    void everyScriptIsCheckedAndServed() throws IOException {
        List<Path> scripts = filesOnDisk().stream()
                .filter(file -> file.toString().endsWith(".js"))
                .toList();

        assertThat(scripts)
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("// @ts-check"));
    }

    private ConsoleAnswer answer(String path) {
        return site.answer(path, "", "").orElseThrow();
    }

    private static boolean isCompacted(Path file) {
        return file.toString().endsWith(".js") || file.toString().endsWith(".css");
    }

    private static Set<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(ConsoleAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
