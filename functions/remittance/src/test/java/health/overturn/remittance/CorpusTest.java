package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.overturn.remittance.reader.ReadLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every file in a folder of remittances: `-Dcorpus=FOLDER`. Every file gets a status and a reason, and has
/// claims or problems.
class CorpusTest {
    @Test
    void everyFileOfTheCorpusIsReadWithAStatusAndAReason() throws IOException {
        String folder = System.getProperty("corpus");
        assumeTrue(folder != null, "skipped: no folder of remittances is named by -Dcorpus=FOLDER");

        for (Path file : filesBelow(Path.of(folder))) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                FileSummary summary = ReadFile.of(in, ReadLimits.DEFAULT).summary();

                System.out.printf(
                        "%-70s %-8s %3d transactions %4d claims %s %s%n",
                        Path.of(folder).relativize(file),
                        summary.status(),
                        summary.transactions(),
                        summary.claims(),
                        summary.balanced() ? "balanced" : "not balanced",
                        summary.problems());
                assertThat(summary.reason()).as(file.toString()).isNotEmpty();
                assertThat(summary.claims() > 0 || !summary.problems().isEmpty())
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
