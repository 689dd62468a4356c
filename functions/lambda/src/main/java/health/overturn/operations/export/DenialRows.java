package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Makes the rows of denials as the API shows them, so that an export and a list have the same fields.
public interface DenialRows {
    /// @return the denials as whoever ordered the export may see them; what she is shown of patients is recorded first
    List<ObjectNode> of(Practice practice, ExportOrder order, List<DenialWithAdjudication> denials);

    /// The columns of a CSV file, in their order.
    List<String> columns();

    /// The flat row of a CSV file.
    JsonNode flat(JsonNode row);
}
