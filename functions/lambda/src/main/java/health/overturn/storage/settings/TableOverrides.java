package health.overturn.storage.settings;

import health.overturn.denials.code.CodeOverrides;
import java.util.List;
import java.util.Map;

/// A practice's own rows for the code tables and the filing limits, as text by column.
///
/// The rows may be invalid; the tables check them.
public record TableOverrides(CodeOverrides codes, List<Map<String, String>> deadlines) {
    public TableOverrides {
        deadlines = List.copyOf(deadlines);
    }
}
