package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files, settings, hand-over and what is decided once, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODING_HEAD = "[data-field=\"queues.CODING\"]";

    @TempDir
    private static Path folder;

    private ChromeDriver driver;
    private ConsolePractice practice;
    private BrowserWindow window;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(
                found.isPresent(),
                "no Chromium with its chromedriver is on the PATH; apt-get install chromium chromium-driver has both");
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
    void openWindow() {
        window = driver.window();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        if (window == null) {
            return;
        }
        assertThat(window.value("localStorage.length + sessionStorage.length + document.cookie.length")
                        .asInt())
                .isZero();
        assertThat(window.console()).allMatch(line -> line.startsWith("network: "));
        window.close();
    }

    @Test
    void aDroppedFileIsToldInWordsAndACopyIsNamed() {
        signIn("Avery Example, lead");
        show("files", "#upload");
        String file = new String(
                Sample.of(SampleSpec.of(3).claims(20).files(1))
                        .files()
                        .getFirst()
                        .bytes(),
                StandardCharsets.US_ASCII);

        drop("invented.835", file);
        window.awaitText("section ul.log li", "Read: ");
        drop("letter.pdf", "%PDF-1.4 an invented letter");
        window.awaitText("section ul.log li", "Rejected. Nothing of it was taken.");
        drop("invented again.835", file);
        window.awaitText("section ul.log li", "A copy of a file that came before.");
        drop("empty.835", "");
        window.awaitText("section ul.log li", "The file is empty.");

        window.awaitText("main table", "ties");
        assertThat(window.value("location.href + document.title").asText()).doesNotContain("invented");
    }

    @Test
    void aFaultStandsBesideItsFieldAndWhatWasTypedStays() {
        signIn("Avery Example, admin");
        show("settings", CODING_HEAD);
        type(CODING_HEAD, "Nobody Example");
        window.press(BrowserWindow.ENTER);
        window.await("document.activeElement.matches('[aria-invalid]')");

        assertThat(window.text("form [role=alert]")).contains("1 error; nothing was saved");
        assertThat(window.value("document.activeElement.value").asText()).isEqualTo("Nobody Example");
        assertThat(window.value("document.activeElement.parentElement.innerText")
                        .asText())
                .contains("in the directory");

        show("held", "main nav.bar");
        show("settings", CODING_HEAD);
        window.awaitText("main", "What you typed before is here and not saved yet.");
        assertThat(window.value("document.querySelector('" + CODING_HEAD + "').value")
                        .asText())
                .isEqualTo("Nobody Example");
    }

    @Test
    void settingsThatSomebodySavedMeanwhileAreJoined() throws InterruptedException {
        signIn("Avery Example, admin");
        show("settings", "[data-field=watchDays]");
        type("[data-field=watchDays]", "50");
        saveElsewhere("waitDays", 20);
        window.press(BrowserWindow.ENTER);
        window.awaitText("form [role=alert]", "saved the settings at");
        window.awaitText("form [role=alert]", "Your changes and theirs do not touch.");

        window.value("document.querySelector('form [role=alert] button').click()");
        window.awaitText("#status", "The settings are saved.");
        JsonNode saved = practice.as(ConsolePractice.LEAD, "admin").get("/settings");
        assertThat(saved.path("watchDays").asInt()).isEqualTo(50);
        assertThat(saved.path("waitDays").asInt()).isEqualTo(20);
        assertThat(saved.has("softWriteOff")).isFalse();
        assertThat(window.text("main")).contains("Version 3");
    }

    @Test
    void aLeadHandsEverythingOver() throws InterruptedException {
        signIn("Avery Example, lead");
        show("held/hand-over?from=Jules+Example&to=Kit+Example", "form textarea");
        window.value("document.querySelector('form textarea').focus()");
        window.press("Jules is away for long");
        window.value("document.querySelector('form.narrow button.main').focus()");
        window.press(BrowserWindow.ENTER);
        window.awaitText("#status", "went from Jules Example to Kit Example.");

        assertThat(practice.as("Jules Example", "biller").get("/worklist").path("items"))
                .isEmpty();
        assertThat(practice.as("Kit Example", "biller").listAll("/worklist"))
                .hasSizeGreaterThanOrEqualTo(ConsolePractice.DENIALS);
    }

    @Test
    void anEmptyPageSaysWhyAndARoleSeesItsOwnPages() {
        signIn("Jules Example, biller");
        assertThat(window.text("#head nav")).contains("Files", "Prevention").doesNotContain("Settings", "Decide");
        show("prevention", "main .notice");
        assertThat(window.text("main")).contains("No review is open.");
        show("settings", "main h1");
        window.awaitText("main h1", "Work now");
        window.close();

        window = driver.window();
        signIn("Avery Example, lead");
        for (String page : new String[] {"unclear", "unclear/codes", "unclear/watched", "unclear/notes"}) {
            show(page, "main nav.bar a[aria-current]");
            window.await("document.querySelector('main .notice, main table')");
        }
    }

    private void signIn(String who) {
        window.open(practice.console());
        window.await("document.querySelector('dialog select')");
        window.value("(select => { select.value = [...select.options].find(option => option.text.startsWith('" + who
                + "')).value; select.form.requestSubmit(); })(document.querySelector('dialog select'))");
        window.awaitText("#head .who", who);
    }

    private void show(String page, String selector) {
        window.value("location.hash = '#/" + page + "'");
        window.await("document.querySelector('" + selector + "')");
    }

    private void type(String selector, String text) {
        window.value("(input => { input.closest('details')?.setAttribute('open', ''); input.focus(); input.select(); })"
                + "(document.querySelector('" + selector + "'))");
        window.press(text);
    }

    private void drop(String name, String content) {
        window.value("(transfer => { transfer.items.add(new File(["
                + JSON.getNodeFactory().textNode(content) + "], '"
                + name + "')); document.querySelector('.drop').dispatchEvent(new DragEvent('drop',"
                + " { dataTransfer: transfer, cancelable: true })); })(new DataTransfer())");
    }

    private void saveElsewhere(String field, int value) throws InterruptedException {
        ObjectNode settings =
                practice.as("Morgan Example", "admin").get("/settings").deepCopy();
        practice.as("Morgan Example", "admin")
                .put("/settings", settings.put(field, value).toString());
    }
}
