package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.simulation.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A week of a practice at the console, from the first Sunday to the figures of the next Monday. Each person has a
/// browser of her own, and each day starts where the one before ended.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleWeekTest {
    private static final int WORKED = 30;

    @TempDir
    private static Path folder;

    private ChromeDriver driver;
    private ConsoleStack stack;
    /// Signs in in the first test in which she works.
    @SuppressWarnings("NullAway.Init")
    private ConsolePerson admin;

    /// Signs in in the first test in which she works.
    @SuppressWarnings("NullAway.Init")
    private ConsolePerson biller;

    /// Signs in in the first test in which she works.
    @SuppressWarnings("NullAway.Init")
    private ConsolePerson lead;

    @BeforeAll
    void start() throws IOException {
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(found.isPresent(), ChromeDriver.MISSING);
        driver = found.orElseThrow();
        stack = new ConsoleStack(folder.resolve("data"));
        stack.setClock(WeekStack.SUNDAY, 20);
    }

    @AfterAll
    void stop() {
        Stream.of(admin, biller, lead, stack, driver).forEach(ConsoleWeekTest::close);
    }

    private static void close(AutoCloseable opened) {
        if (opened != null) {
            try {
                opened.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Test
    @Order(1)
    void onSundayTheFilesAreNamedAsReadAsCopyAndAsRejectedWithTheReason() throws IOException, InterruptedException {
        stack.as("Morgan Example", "admin")
                .put("/settings", WeekStack.settings().toString());
        List<Path> files = WeekStack.filesOfSunday(folder.resolve("files"));

        admin = ConsolePerson.signIn(driver, stack, "Morgan Example", "admin");
        admin.open("files");
        BrowserWindow window = admin.window();
        for (int file = 1; file <= 4; file++) {
            window.choose("input[type=file]", files.subList(file - 1, file));
            window.await("[...document.querySelectorAll('.log li p')].filter(each =>"
                    + " each.innerText.startsWith('Read')).length === " + file);
        }
        window.choose("input[type=file]", files.subList(4, 5));
        window.awaitText(".log", "Rejected. Nothing of it was taken.");
        window.choose("input[type=file]", files.subList(5, 6));
        window.awaitText(".log", "A copy of a file that came before.");

        assertThat(window.text(".log")).contains(WeekStack.HOSTILE_FILE, "PDF");
        assertThat(window.value("document.querySelectorAll('main img').length").asInt())
                .isZero();
        admin.check().quiet("Files");
    }

    @Test
    @Order(2)
    void onMondayTheLeadNamesAnOwnerForAHeldPayerAndItsRowsMove() throws InterruptedException {
        stack.setClock(WeekStack.MONDAY, 5);
        stack.runSchedule("Triage", "TRIAGE");
        stack.setClock(WeekStack.MONDAY, 6);
        stack.runSchedule("Reroute", "REROUTE");
        stack.setClock(WeekStack.MONDAY, 9);

        lead = ConsolePerson.signIn(driver, stack, ConsolePractice.LEAD, "lead");
        lead.open("held");
        assertThat(lead.window().text("tbody")).contains(ConsolePractice.HOSTILE_NAME);
        lead.check().quiet("Held");
        String held = lead.chosen();
        lead.ask("o");
        lead.check().quiet("naming an owner");
        lead.choose("Owner", ConsolePractice.BILLER);
        lead.send("this payer is hers");
        lead.window().awaitText("#status", "Owner named");

        JsonNode denial = stack.as(ConsolePractice.LEAD, "lead").get("/denials/" + held);
        assertThat(denial.path("owner").asText()).isEqualTo(ConsolePractice.BILLER);
        assertThat(denial.path("state").asText()).isEqualTo("ASSIGNED");
    }

    @Test
    @Order(3)
    void onMondayABillerWorksThirtyRowsByKeysAndUndoesOne() throws InterruptedException {
        biller = ConsolePerson.signIn(driver, stack, ConsolePractice.BILLER, "biller");
        BrowserWindow window = biller.window();
        window.value("window.mouse = 0, addEventListener('mousedown', () => window.mouse++, true)");
        biller.check().quiet("Work now");
        biller.showMore();
        window.press(BrowserWindow.HOME);
        for (int row = 1; row <= WORKED; row++) {
            String id = biller.chosen();
            biller.ask("t");
            if (row == 1) {
                biller.check().quiet("a touch");
            }
            biller.send("called, number %05d".formatted(row));
            window.awaitText("#status", "Touched");
            window.await("document.activeElement.matches('tr.row') && document.activeElement.dataset.id !== '%s'"
                    .formatted(id));
        }
        window.press("k");
        String undone = biller.chosen();
        biller.ask("u");
        biller.check().quiet("an undo");
        biller.send("this was the wrong row");
        window.awaitText("#status", "Undone");

        assertThat(window.value("window.mouse").asInt()).isZero();
        biller.check().quiet("Work now after thirty touches");
        JsonNode denial = stack.as(ConsolePractice.BILLER, "biller").get("/denials/" + undone);
        assertThat(denial.path("touches").asInt()).isZero();
    }

    @Test
    @Order(4)
    void onWednesdayABatchIsTouchedAsOneButForTwo() throws InterruptedException {
        stack.setClock(WeekStack.TUESDAY, 10);
        new WeekTouches(stack).touchFiveOfOneKind();
        stack.setClock(WeekStack.WEDNESDAY, 6);
        stack.runSchedule("MiddleLayer", "MIDDLE_LAYER");
        stack.setClock(WeekStack.WEDNESDAY, 10);
        ApiClient api = stack.as(ConsolePractice.BILLER, "biller");
        JsonNode batch = api.get("/batches")
                .path("items")
                .valueStream()
                .filter(each -> each.path("members").asInt() >= 4)
                .findFirst()
                .orElseThrow();

        biller.open("batches");
        biller.check().quiet("Batches");
        biller.open("batches/" + batch.path("id").asText());
        BrowserWindow window = biller.window();
        window.await("document.activeElement.matches('tr.row')");
        window.press(" j j");
        biller.check().quiet("a batch");
        biller.ask("t");
        biller.check().quiet("the touch of a batch");
        biller.send("one letter for all of them");
        int touched = batch.path("members").asInt() - 2;
        window.awaitText("#status", touched + " touched");
        biller.check().quiet("a batch that is worked");
        assertThat(window.text("table.list")).contains("left out");
    }

    @Test
    @Order(5)
    void onThursdayWhatCameBackIsTheGeneratorsSumToTheCent() throws InterruptedException {
        stack.setClock(WeekStack.THURSDAY, 20);
        WeekStack.uploadThursday(stack);

        biller.open("returned");
        biller.window().await("document.querySelector('tr.row')");
        while (!biller.window().text("main .actions button").isEmpty()) {
            int rows = biller.window()
                    .value("document.querySelectorAll('tr.row').length")
                    .asInt();
            biller.window().value("document.querySelector('main .actions button').click()");
            biller.window().await("document.querySelectorAll('tr.row').length > " + rows);
        }
        long shown = biller.window()
                .value("[...document.querySelectorAll('tr.row')].reduce((sum, row) => sum"
                        + " + Number(row.querySelectorAll('td.money')[1].innerText.replace(/[^0-9]/g, '')), 0)")
                .asLong();
        assertThat(shown).isEqualTo(WeekStack.recoveredCents());
        biller.check().quiet("What came back");
    }

    @Test
    @Order(6)
    void onFridayTheLeadDecidesInThreeWaysAndAnAppealThatIsRuledOutIsGreyed() throws InterruptedException {
        stack.setClock(WeekStack.FRIDAY, 5);
        new WeekTouches(stack).touchUntilStuck();
        stack.setClock(WeekStack.FRIDAY, 6);
        stack.runSchedule("Escalate", "ESCALATE");
        stack.setClock(WeekStack.FRIDAY, 15);

        lead.open("decide");
        BrowserWindow window = lead.window();
        window.await("document.activeElement.matches('tr.row')");
        lead.check().quiet("Decide");
        List<JsonNode> escalations = stack.as(ConsolePractice.LEAD, "lead").listAll("/escalations");
        String ruledOut = escalations.stream()
                .filter(each -> !each.path("may").toString().contains("DECIDE_APPEAL"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        lead.moveTo(ruledOut);
        assertThat(window.value("[...document.querySelectorAll('main [role=toolbar] button')].find(each =>"
                                + " each.innerText.startsWith('Appeal')).getAttribute('aria-disabled')")
                        .asText())
                .isEqualTo("true");
        window.press("a");
        window.awaitText("#status", "Appeal is not possible here.");
        lead.check().quiet("a decision that is ruled out");

        EscalationDecisions decisions = new EscalationDecisions(lead);
        decisions.decide(
                "w", "DECIDE_WRITE_OFF", escalations, () -> lead.choose("Why is the money given up?", "Too late"));
        decisions.decide("a", "DECIDE_APPEAL", escalations, () -> {});
        decisions.decide("o", "DECIDE_REASSIGN", escalations, () -> lead.choose("Owner", "Kit Example"));
    }

    @Test
    @Order(7)
    void onTheNextMondayTheFiguresAreTheApisAndTheLetterPrints() throws InterruptedException {
        stack.setClock(WeekStack.NEXT_MONDAY, 4);
        stack.awaitPublished();
        stack.runSchedule("Snapshot", "SNAPSHOT");
        stack.runSchedule("Snapshot", "WEEK_SNAPSHOT");
        stack.setClock(WeekStack.NEXT_MONDAY, 9);
        JsonNode snapshot = stack.as("Quinn Example", "reporting").get("/snapshots/latest");

        try (ConsolePerson leader = ConsolePerson.signIn(driver, stack, "Quinn Example", "reporting")) {
            leader.open("figures");
            String page = leader.window().text("main");
            snapshot.path("sentences").forEach(sentence -> assertThat(page).contains(sentence.asText()));
            long denied = snapshot.path("trend")
                    .valueStream()
                    .filter(each -> each.path("dimension").asText().equals("CATEGORY"))
                    .mapToLong(each -> each.path("deniedCents").asLong())
                    .sum();
            assertThat(leader.window()
                            .value(
                                    "[...document.querySelectorAll('table.bars')[0].querySelectorAll('tbody tr')].reduce((sum, row) =>"
                                            + " sum + Number(row.cells[3].innerText.replace(/[^0-9]/g, '')), 0)")
                            .asLong())
                    .isEqualTo(denied)
                    .isPositive();
            leader.check().quiet("Figures");

            leader.open("figures/2026-W10");
            assertThat(leader.window().text("main .letter")).isNotEmpty();
            assertThat(leader.window().printed()).startsWith("%PDF");
            leader.check().quiet("the letter");
        }
    }

    @Test
    @Order(8)
    void thePagesOfListsAreReadableInTheDarkInForcedColoursAndOnANarrowScreen() {
        BrowserWindow window = lead.window();
        for (String page : WeekStack.PAGES_OF_A_LEAD) {
            lead.open(page);
            lead.check().quietInEveryWidthAndColour("page '" + page + "'");
        }
        assertThat(window.value("[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule =>"
                                + " /transition|animation/.test(rule.cssText)).length")
                        .asInt())
                .as("rules that move something, which reduced motion would have to stop")
                .isZero();
    }
}
