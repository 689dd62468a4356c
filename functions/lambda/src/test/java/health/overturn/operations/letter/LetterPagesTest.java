package health.overturn.operations.letter;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.letter.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the letters of `docs/letters` against the code. `-Doverturn.letters=write` writes them.
class LetterPagesTest {
    private static final boolean WRITES = "write".equals(System.getProperty("overturn.letters"));

    @ParameterizedTest
    @EnumSource(ExampleWeek.class)
    void theDocumentsShowTheLetterAsItIsWritten(ExampleWeek week) throws IOException {
        Letter letter = week.letter();
        Path page = Path.of("../../docs/letters", week.fileName());
        if (WRITES) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, HtmlLetter.render(letter));
        }

        assertThat(page).hasContent(HtmlLetter.render(letter));
    }
}
