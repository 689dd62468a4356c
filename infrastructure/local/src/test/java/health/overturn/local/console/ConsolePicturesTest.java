package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of docs/console.md from the sample practice of a running stack: `./overturn local` in one
/// terminal,
/// this with `-Doverturn.pictures=http://127.0.0.1:3000/console/` in another.
@EnabledIfSystemProperty(named = "overturn.pictures", matches = "http.*")
class ConsolePicturesTest {
    private static final Path PICTURES = Path.of("../../docs/pictures");
    private static final int MOST_BYTES = 600_000;

    @TempDir
    private Path folder;

    @Test
    void takesThePicturesOfTheDocuments() throws IOException {
        URI console = URI.create(System.getProperty("overturn.pictures", ""));
        Optional<ChromeDriver> found = ChromeDriver.start(folder);
        assumeTrue(found.isPresent(), ChromeDriver.MISSING);
        Files.createDirectories(PICTURES);
        long bytes = 0;
        try (ChromeDriver driver = found.orElseThrow()) {
            try (ConsolePerson biller = ConsolePerson.signIn(driver, console, "Jules Example", "biller")) {
                bytes += take(biller, "", "work-now");
                biller.ask("t");
                bytes += picture(biller, "touch");
                biller.window().press(BrowserWindow.ESCAPE);
                biller.window().await("document.activeElement.matches('tr.row')");
                biller.window().press(BrowserWindow.ENTER);
                biller.window().await("document.activeElement.localName === 'h1'");
                bytes += picture(biller, "denial");
            }
            try (ConsolePerson lead = ConsolePerson.signIn(driver, console, "Avery Example", "lead")) {
                bytes += take(lead, "decide", "decide");
                lead.window().prefer("prefers-color-scheme", "dark");
                bytes += take(lead, "figures", "figures-dark");
            }
        }
        assertThat(bytes).as("bytes of all pictures").isLessThan(MOST_BYTES);
    }

    private static long take(ConsolePerson person, String page, String name) throws IOException {
        person.open(page);
        person.window().await("!document.querySelector('aside') || document.querySelector('aside').innerText.trim()");
        return picture(person, name);
    }

    private static long picture(ConsolePerson person, String name) throws IOException {
        byte[] png = SmallPicture.of(person.window().picture());
        Files.write(PICTURES.resolve(name + ".png"), png);
        System.out.printf("picture: %s.png: %,d bytes%n", name, png.length);
        return png.length;
    }
}
