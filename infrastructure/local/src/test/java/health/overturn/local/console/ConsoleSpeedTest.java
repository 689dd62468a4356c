package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures what a biller waits for, in the browser and with warm functions. It prints the times and asserts nothing
/// about them. `-Doverturn.console.touches=100` works a hundred denials.
class ConsoleSpeedTest {
    private static final int ROWS = 220;
    private static final int LOADS = 9;
    private static final int ROWS_OF_A_PAGE = 50;
    private static final String OBSERVE = """
            window.mouse = 0;
            window.long = [];
            window.answers = [];
            addEventListener('mousedown', () => window.mouse++, true);
            new PerformanceObserver(list => window.long.push(...list.getEntries().map(each => each.duration))).observe({ type: 'longtask' });
            let sent = 0;
            document.addEventListener('keydown', event => { if (event.ctrlKey && event.key === 'Enter') sent = performance.now(); }, true);
            new MutationObserver(() => { if (document.getElementById('status').innerText.startsWith('Touched')) {
              window.answers.push(performance.now() - sent); } }).observe(document.getElementById('status'), { childList: true });
            """;
    private static final String LOAD = """
            return new Promise(resolve => {
              location.hash = '#/search';
              setTimeout(() => {
                const began = performance.now();
                new MutationObserver((changes, observer) => { if (document.querySelectorAll('tr.row').length >= 50) {
                  observer.disconnect(); requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))); } })
                  .observe(document.querySelector('main'), { childList: true, subtree: true });
                location.hash = '#/';
              }, 500);
            });
            """;

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "overturn.console.touches", matches = "\\d+")
    void measuresWhatABillerWaitsFor() throws IOException, InterruptedException {
        int touches = Integer.getInteger("overturn.console.touches");
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(found.isPresent(), ChromeDriver.MISSING);
        try (ChromeDriver driver = found.orElseThrow();
                ConsolePractice practice = new ConsolePractice(folder.resolve("data"), ROWS);
                ConsolePerson biller =
                        ConsolePerson.signIn(driver, practice.console(), ConsolePractice.BILLER, "biller")) {
            BrowserWindow window = biller.window();
            window.await("document.activeElement.matches('tr.row')");
            window.run(OBSERVE);
            print(
                    "all files, compressed",
                    "%,d bytes",
                    window.value(
                                    "performance.getEntriesByType('resource').filter(each => each.name.includes('/console/'))"
                                            + ".reduce((sum, each) => sum + each.encodedBodySize, 0)")
                            .asLong());
            print("worklist of 50 visible, median", "%,d ms", median(loads(window)));
            work(biller, touches);
            walk(biller);
            assertThat(window.value("window.mouse").asInt()).isZero();
        }
    }

    private static List<Long> loads(BrowserWindow window) {
        List<Long> millis = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            millis.add(window.run(LOAD).asLong());
        }
        return millis;
    }

    private static void work(ConsolePerson biller, int touches) {
        BrowserWindow window = biller.window();
        window.await("document.activeElement.matches('tr.row')");
        long began = System.nanoTime();
        for (int touch = 1; touch <= touches; touch++) {
            String id = biller.chosen();
            biller.ask("t");
            window.press("sent the proof %05d".formatted(touch));
            window.pressControlEnter();
            if (touch % ROWS_OF_A_PAGE == 0) {
                window.await("!document.querySelector('dialog[open]')");
                biller.showMore();
            } else {
                window.await("document.activeElement.matches('tr.row') && document.activeElement.dataset.id !== '%s'"
                        .formatted(id));
            }
        }
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        print("touches by keyboard alone, 20 characters each", "%,d", touches);
        print("time for them, the browser's part and the driver's", "%,d s", seconds);
        print(
                "touch answered, median",
                "%,d ms",
                median(window.value("window.answers")
                        .valueStream()
                        .map(each -> each.asLong())
                        .toList()));
    }

    /// Shows 200 rows and walks fifty of them by keys.
    private static void walk(ConsolePerson biller) {
        BrowserWindow window = biller.window();
        while (window.value("document.querySelectorAll('tr.row').length").asInt() < 200) {
            biller.showMore();
        }
        window.value("window.long = []");
        window.press(BrowserWindow.HOME);
        window.press("j".repeat(50));
        print(
                "rows on the page",
                "%,d",
                window.value("document.querySelectorAll('tr.row').length").asLong());
        print(
                "tasks above 50 ms while walking 50 rows",
                "%,d",
                window.value("window.long.length").asLong());
        print(
                "the longest of them",
                "%,d ms",
                window.value("Math.round(Math.max(0, ...window.long))").asLong());
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String what, String format, long value) {
        System.out.println("console: " + what + ": " + format.formatted(value));
    }
}
