package health.overturn.denials.code;

import java.util.Locale;
import java.util.Set;

/// The lines of business that a claim filing indicator (CLP06) can name. Source: X12 code list 1032.
final class LinesOfBusiness {
    static final String MEDICARE_PART_B = "MB";

    static final Set<String> ALL = Set.of(
            "09", "10", "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA",
            "MB", "MC", "OF", "TV", "VA", "WC", "ZZ");

    private LinesOfBusiness() {}

    /// The indicator in the form of the tables; empty where the list does not have it.
    static String normalize(String filingIndicator) {
        String normal = filingIndicator.strip().toUpperCase(Locale.ROOT);
        return ALL.contains(normal) ? normal : "";
    }
}
