package health.overturn.benchmark;

import health.overturn.remittance.RemittanceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A reader that turns the bytes of an 835 into records.
public interface MeasuredReader {
    /// Returns the name for the report.
    String name();

    /// Reads a whole file and passes its records on in the order of the file.
    ///
    /// @throws IOException where the library cannot read the file
    void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException;
}
