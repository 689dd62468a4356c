package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.overturn.local.console.FaultProxy.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a person typed stays, whatever goes wrong between the browser and the API, and each fault is said in words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleFaultTest {
    private static final int DENIALS = 8;
    private static final String NOTE = "typed before it went wrong";
    private static final String ALERT = "dialog [role=alert]";

    @TempDir
    private static Path folder;

    private ChromeDriver driver;
    private ConsolePractice practice;
    private FaultProxy proxy;
    private ConsolePerson biller;
    private BrowserWindow window;
    private String id = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(found.isPresent(), ChromeDriver.MISSING);
        driver = found.orElseThrow();
        practice = new ConsolePractice(folder.resolve("data"), DENIALS);
        proxy = new FaultProxy(practice.api());
        window = driver.window();
    }

    @AfterAll
    void stop() {
        if (window != null) {
            window.close();
        }
        if (proxy != null) {
            proxy.close();
        }
        if (practice != null) {
            practice.close();
        }
        if (driver != null) {
            driver.close();
        }
    }

    @BeforeEach
    void signIn() {
        biller = ConsolePerson.signInAgain(window, proxy.console(), ConsolePractice.BILLER, "biller");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        if (biller != null) {
            proxy.heal();
            biller.check().afterFault("the list after a fault");
        }
    }

    @Test
    void aSignInThatEndsInTheMiddleOfANoteIsAskedForAgainAndTheNoteIsSent() throws InterruptedException {
        typeNote();
        proxy.breakCalls("POST", Fault.UNAUTHORIZED);
        window.pressControlEnter();

        window.awaitText("dialog.sign-in", "Your sign-in has ended");
        window.await("document.activeElement.matches('dialog.sign-in select')");
        biller.check().afterFault("the sign-in above a note");
        proxy.heal();
        window.value(
                "(select => { select.value = [...select.options].find(each =>"
                        + " each.text.startsWith('Jules Example, biller')).value; })(document.querySelector('dialog.sign-in select'))");
        window.press(BrowserWindow.ENTER);

        window.awaitText("#status", "Touched");
        assertThat(practice.lastNote(id)).isEqualTo(NOTE);
    }

    @Test
    void aClosedSignInKeepsTheNoteToo() throws InterruptedException {
        typeNote();
        proxy.breakCalls("POST", Fault.UNAUTHORIZED);
        window.pressControlEnter();
        window.await("document.activeElement.matches('dialog.sign-in select')");
        proxy.heal();
        window.press(BrowserWindow.ESCAPE);

        window.awaitText(ALERT, "You are not signed in. What you typed is kept");
        sendAgain();
    }

    @Test
    void anErrorOfTheServerIsSaidAndTheNoteIsSentAgain() throws InterruptedException {
        typeNote();
        proxy.breakCalls("POST", Fault.FAILED);
        window.pressControlEnter();

        window.awaitText(ALERT, "Overturn could not answer (500). What you typed is kept; try again.");
        biller.check().afterFault("a note after an error");
        proxy.heal();
        sendAgain();
    }

    @Test
    void anAnswerThatTakesLongIsSaidWhereItIsAwaited() throws InterruptedException {
        typeNote();
        proxy.breakCalls("POST", Fault.HELD);
        window.pressControlEnter();

        window.awaitText(ALERT, "This takes longer than usual");
        assertThat(noteOnScreen()).isEqualTo(NOTE);
        window.pressControlEnter();
        proxy.heal();
        window.awaitText("#status", "Touched");
        assertThat(touches()).isEqualTo(1);
    }

    @Test
    void aPageThatTakesLongSaysSoAndThenStands() {
        proxy.breakCalls("GET", Fault.HELD);
        window.value("location.hash = '#/search'");
        window.value("location.hash = '#/batches'");

        window.awaitText("main", "Loading. This takes longer than usual.");
        biller.check().accessible("a page that loads");
        proxy.heal();
        window.awaitText("main h1", "Batches");
    }

    @Test
    void aPageThatFailsOffersToTryAgain() {
        proxy.breakCalls("GET", Fault.FAILED);
        window.value("location.hash = '#/batches'");

        window.awaitText("main [role=alert]", "Overturn could not answer (500)");
        biller.check().afterFault("a page that failed");
        proxy.heal();
        window.value("document.querySelector('main [role=alert] button').focus()");
        window.press(BrowserWindow.ENTER);
        window.await("!document.querySelector('main [role=alert]')");
        assertThat(window.text("main h1")).isEqualTo("Batches");
    }

    @Test
    void aLostAnswerIsSaidAndSendingAgainRecordsNothingTwice() throws InterruptedException {
        typeNote();
        proxy.breakCalls("POST", Fault.DROPPED);
        window.pressControlEnter();

        window.awaitText(ALERT, "There is no connection to Overturn. What you typed is kept; try again.");
        proxy.heal();
        sendAgain();
        assertThat(touches()).isEqualTo(1);
    }

    @Test
    void aChangeInAnotherWindowIsToldWithWhoAndWhen() throws InterruptedException {
        typeNote();
        practice.touchElsewhere(id);
        window.pressControlEnter();

        window.awaitText(ALERT, "Avery Example changed this at");
        biller.check().afterFault("a note after a conflict");
        sendAgain();
    }

    /// Opens the touch of the first row that nobody has worked and types a note.
    private void typeNote() {
        window.await("document.activeElement.matches('tr.row')");
        id = window.value(
                        "[...document.querySelectorAll('tr.row')].find(each => each.querySelector('.state').innerText.match(/New|Assigned/)).dataset.id")
                .asText();
        biller.moveTo(id);
        biller.ask("t");
        window.await("document.activeElement.localName === 'textarea'");
        window.press(NOTE);
    }

    private void sendAgain() throws InterruptedException {
        assertThat(noteOnScreen()).isEqualTo(NOTE);
        window.value("document.querySelector('dialog textarea').focus()");
        window.pressControlEnter();
        window.awaitText("#status", "Touched");
        window.await("document.activeElement.matches('tr.row')");
        assertThat(practice.lastNote(id)).isEqualTo(NOTE);
    }

    private String noteOnScreen() {
        return window.value("document.querySelector('dialog textarea').value").asText();
    }

    private int touches() throws InterruptedException {
        return practice.as(ConsolePractice.BILLER, "biller")
                .get("/denials/" + id)
                .path("touches")
                .asInt();
    }
}
