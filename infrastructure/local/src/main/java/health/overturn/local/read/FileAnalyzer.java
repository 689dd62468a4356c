package health.overturn.local.read;

import health.overturn.remittance.FileSummary;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads and judges one file after the other, in bounded memory however large a file is.
final class FileAnalyzer {
    private final JudgingTools desk;
    private final int largest;

    FileAnalyzer(JudgingTools desk, int largest) {
        this.desk = desk;
        this.largest = largest;
    }

    FileReport read(Path file) throws IOException {
        FileCounter tally = new FileCounter(file.toString(), desk, largest);
        try (InputStream bytes = Files.newInputStream(file);
                RemittanceReader reader = RemittanceReader.of(bytes)) {
            for (@Nullable RemittanceRecord reading = reader.next(); reading != null; reading = reader.next()) {
                tally.add(reading);
            }
            FileSummary summary = reader.summary();
            return tally.report(summary);
        }
    }
}
