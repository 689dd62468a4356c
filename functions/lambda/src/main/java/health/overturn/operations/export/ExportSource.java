package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Where the rows of an export come from.
interface ExportSource {
    /// The columns of a CSV file, in their order.
    List<String> columns();

    /// The flat row of a CSV file, for a row as NDJSON has it.
    JsonNode flat(JsonNode row);

    /// Reads the next rows. The same position gives the same rows again.
    ExportBatch read(Practice practice, Export export);

    /// Some rows, and where the next ones begin.
    ///
    /// @param next the position after them; empty if these are the last
    record ExportBatch(List<? extends JsonNode> rows, String next) {
        public ExportBatch {
            rows = List.copyOf(rows);
        }
    }
}
