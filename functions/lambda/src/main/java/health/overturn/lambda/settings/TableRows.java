package health.overturn.lambda.settings;

import java.util.List;
import java.util.Map;

/// A practice's own rows for the tables of codes and deadlines, as text by column; the tables check them.
public record TableRows(
        List<Map<String, String>> carc,
        List<Map<String, String>> rarc,
        List<Map<String, String>> pairs,
        List<Map<String, String>> deadlines) {
    public TableRows {
        carc = List.copyOf(carc);
        rarc = List.copyOf(rarc);
        pairs = List.copyOf(pairs);
        deadlines = List.copyOf(deadlines);
    }
}
