package health.overturn.denials.code;

import java.util.List;
import java.util.Map;

/// A practice's own rows for the code tables, as text by column. A row names its key and the cells that it changes.
///
/// Every row may also name `payer`, `line_of_business`, `effective_from` and `effective_to`, a row of `carc` its
/// `group`: it applies there and then only.
///
/// @param carc rows for `carc.csv`: carc, status, meaning, class, category, cluster, preventable, records, step,
///     patient_step, confidence
/// @param rarc rows for `rarc.csv`: rarc, status, meaning, category, disposition, records, step, confidence
/// @param pairs rows for `carc-rarc.csv`: carc, rarc, category
/// @param ncpdp rows for `ncpdp.csv`: reject, meaning, category, step
public record CodeOverrides(
        List<Map<String, String>> carc,
        List<Map<String, String>> rarc,
        List<Map<String, String>> pairs,
        List<Map<String, String>> ncpdp) {
    public static final CodeOverrides NONE = new CodeOverrides(List.of(), List.of(), List.of());

    public CodeOverrides {
        carc = List.copyOf(carc);
        rarc = List.copyOf(rarc);
        pairs = List.copyOf(pairs);
        ncpdp = List.copyOf(ncpdp);
    }

    /// Rows for all tables but that of the pharmacy's reject codes.
    public CodeOverrides(
            List<Map<String, String>> carc, List<Map<String, String>> rarc, List<Map<String, String>> pairs) {
        this(carc, rarc, pairs, List.of());
    }
}
