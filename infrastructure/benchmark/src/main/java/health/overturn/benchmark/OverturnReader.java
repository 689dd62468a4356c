package health.overturn.benchmark;

import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Overturn's reader as any user has it, with all checks of the content and all three balance levels.
final class OverturnReader implements MeasuredReader {
    @Override
    public String name() {
        return "Overturn";
    }

    @Override
    public void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException {
        try (RemittanceReader reader = RemittanceReader.of(file)) {
            for (@Nullable RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                records.accept(record);
            }
        }
    }
}
