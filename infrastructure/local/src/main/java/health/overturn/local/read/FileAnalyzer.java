package health.overturn.local.read;

import health.overturn.remittance.FileSummary;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads and judges one file at a time. Its memory does not grow with the size of the file.
final class FileAnalyzer {
    private final JudgingTools tools;
    private final int maxListed;

    FileAnalyzer(JudgingTools tools, int maxListed) {
        this.tools = tools;
        this.maxListed = maxListed;
    }

    FileReport analyze(Path file) throws IOException {
        FileCounter counter = new FileCounter(file.toString(), tools, maxListed);
        try (InputStream bytes = Files.newInputStream(file);
                RemittanceReader reader = RemittanceReader.of(bytes)) {
            for (@Nullable RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                counter.add(record);
            }
            FileSummary summary = reader.summary();
            return counter.toReport(summary);
        }
    }
}
