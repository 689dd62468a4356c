package health.overturn.benchmark;

import health.overturn.remittance.RemittanceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A way from the bytes of an 835 to its records.
public interface MeasuredReader {
    /// How the report calls it.
    String name();

    /// Reads a whole file and hands on what it says, in the order of the file.
    ///
    /// @throws IOException where the bytes, or the library's own idea of an 835, end the reading
    void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException;
}
