package health.overturn.denials.code;

import java.util.List;
import java.util.Map;

/// A practice's own rows for the code tables, as text by column. A row names its key and the cells that it changes.
///
/// @param carc rows for `carc.csv`: carc, meaning, class, category, cluster, preventable, records, step
/// @param rarc rows for `rarc.csv`: rarc, meaning, category, disposition, records, step
/// @param pairs rows for `carc-rarc.csv`: carc, rarc, category
public record CodeOverrides(
        List<Map<String, String>> carc, List<Map<String, String>> rarc, List<Map<String, String>> pairs) {
    public static final CodeOverrides NONE = new CodeOverrides(List.of(), List.of(), List.of());

    public CodeOverrides {
        carc = List.copyOf(carc);
        rarc = List.copyOf(rarc);
        pairs = List.copyOf(pairs);
    }
}
