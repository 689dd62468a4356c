package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A biller works her list in a real browser, by keyboard alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private static final int TOUCHES = 10;

    @TempDir
    private static Path folder;

    private ChromeDriver driver;
    private ConsolePractice practice;
    private BrowserWindow window;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(found.isPresent(), ChromeDriver.MISSING);
        driver = found.orElseThrow();
        practice = new ConsolePractice(folder.resolve("data"), ConsolePractice.DENIALS);
    }

    @AfterAll
    void stop() {
        if (practice != null) {
            practice.close();
        }
        if (driver != null) {
            driver.close();
        }
    }

    @BeforeEach
    void signIn() {
        window = driver.window();
        window.open(practice.console());
        window.await("document.querySelector('dialog select')");
        window.await("document.activeElement.localName === 'select'");
        window.value("window.mouse = 0, addEventListener('mousedown', () => window.mouse++, true)");
        window.press("Jules");
        window.press(BrowserWindow.ENTER);
        window.awaitText("#head .who", "Jules Example, biller");
        window.await("document.activeElement.matches('tr.row')");
    }

    /// Whatever was done, the page keeps nothing, calls nobody else and reports no error.
    @AfterEach
    void nothingIsLeftBehind() {
        if (window == null) {
            return;
        }
        assertThat(window.value("localStorage.length + sessionStorage.length + document.cookie.length")
                        .asInt())
                .isZero();
        assertThat(window.value("window.mouse").asInt()).isZero();
        assertThat(window.value("document.title + location.href").asText()).doesNotContain(ConsolePractice.CLAIM);
        assertThat(window.console()).allMatch(line -> line.startsWith("network: "));
        assertThat(window.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(practice.api().toString()) || address.startsWith("data:"));
        window.close();
    }

    @Test
    void aBillerTouchesTenDenialsWithoutAMouse() throws InterruptedException {
        Instant began = Instant.now();
        for (int touch = 1; touch <= TOUCHES; touch++) {
            String id = chosen();
            window.press("t");
            window.await("document.activeElement.localName === 'textarea'");
            window.press("sent the proof, %05d".formatted(touch));
            window.pressControlEnter();
            window.awaitText("#status", "Touched");
            window.await("document.activeElement.matches('tr.row') && document.activeElement.dataset.id !== '%s'"
                    .formatted(id));
            assertThat(practice.lastNote(id)).isEqualTo("sent the proof, %05d".formatted(touch));
        }
        System.out.printf(
                "console: %d touches by keyboard in %,d ms%n",
                TOUCHES, Duration.between(began, Instant.now()).toMillis());
    }

    @Test
    void aLostConnectionKeepsWhatWasTyped() throws InterruptedException {
        window.press("jjjjjjjjjjjjjj");
        String id = chosen();
        window.press("t");
        window.await("document.activeElement.localName === 'textarea'");
        window.press("typed before the line broke");
        window.offline("on");
        window.pressControlEnter();
        window.awaitText("dialog [role=alert]", "There is no connection");

        window.offline("off");
        window.pressControlEnter();
        window.awaitText("#status", "Touched");
        assertThat(practice.lastNote(id)).isEqualTo("typed before the line broke");
    }

    @Test
    void aDenialIsResolvedByKeys() throws InterruptedException {
        window.press("jjjjjjjjjjjjjjjj");
        String id = chosen();
        window.press("r");
        window.await("document.querySelector('dialog textarea')");
        window.press("Paid");
        window.value("document.querySelector('dialog textarea').focus()");
        window.press("paid by cheque");
        window.pressControlEnter();
        window.awaitText("#status", "Resolved");

        JsonNode denial = practice.as(ConsolePractice.BILLER, "biller").get("/denials/" + id);
        assertThat(denial.path("state").asText()).isEqualTo("RESOLVED");
        assertThat(denial.path("outcome").asText()).isEqualTo("PAID");
        assertThat(denial.path("recoveredCents").asInt())
                .isEqualTo(denial.path("deniedCents").asInt());
    }

    @Test
    void aDenialOpensAndTheListKeepsItsPlace() {
        window.press("jj");
        String id = chosen();
        window.press(BrowserWindow.ENTER);
        window.await("location.hash === '#/denials/%s' && document.activeElement.localName === 'h1'".formatted(id));
        assertThat(window.text("main")).contains("CO-29", "History, newest first");

        window.press(BrowserWindow.ESCAPE);
        window.await("document.activeElement.matches('tr.row')");
        assertThat(chosen()).isEqualTo(id);
    }

    @Test
    void aHostilePayerNameIsText() {
        assertThat(window.text("tbody tr.row")).contains(ConsolePractice.HOSTILE_NAME);
        assertThat(window.value("document.querySelectorAll('main img').length").asInt())
                .isZero();
        assertThat(window.value("document.title").asText()).isEqualTo("Work now · Overturn");
    }

    private String chosen() {
        return window.value("document.activeElement.dataset.id").asText();
    }
}
