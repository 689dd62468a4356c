package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import health.overturn.remittance.Carc;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of reason codes (CARC), remark codes (RARC) and their pairs. Immutable. A practice may override any row.
public final class CodeTables {
    private static final CodeTables STANDARD = new CodeTables(
            CsvTable.fromResource(CodeTables.class, "carc", 1),
            CsvTable.fromResource(CodeTables.class, "rarc", 1),
            CsvTable.fromResource(CodeTables.class, "carc-rarc", 2),
            new CsvErrors());

    private final CsvTable carc;
    private final CsvTable rarc;
    private final CsvTable carcRarc;
    private final Map<String, ReasonCode> reasons = new LinkedHashMap<>();
    private final Map<String, RemarkCode> remarks = new LinkedHashMap<>();
    private final Map<String, Map<String, CodePair>> pairs = new HashMap<>();

    private CodeTables(CsvTable carc, CsvTable rarc, CsvTable carcRarc, CsvErrors errors) {
        this.carc = carc;
        this.rarc = rarc;
        this.carcRarc = carcRarc;
        CodeRowParser parser = new CodeRowParser(errors);
        for (CsvRow row : carc.rows()) {
            reasons.put(row.text("carc"), parser.parseReason(row));
        }
        for (CsvRow row : rarc.rows()) {
            remarks.put(row.text("rarc"), parser.parseRemark(row));
        }
        for (CsvRow row : carcRarc.rows()) {
            addPair(parser.parsePair(row), row, errors);
        }
        errors.throwIfAny();
    }

    /// The tables of the product, without overrides.
    public static CodeTables standard() {
        return STANDARD;
    }

    /// These tables with a practice's own rows. A row with a known key changes the cells that it names; any
    /// other row is added.
    ///
    /// @throws health.overturn.denials.csv.InvalidCsvTableException with every error of every row
    public CodeTables withOverrides(CodeOverrides overrides) {
        CsvErrors errors = new CsvErrors();
        return new CodeTables(
                carc.withOverrides(overrides.carc(), errors),
                rarc.withOverrides(overrides.rarc(), errors),
                carcRarc.withOverrides(overrides.pairs(), errors),
                errors);
    }

    /// The row of a reason code, or null where the table has none. Leading zeros and lower case do not matter.
    public @Nullable ReasonCode reason(Carc carc) {
        ReasonCode row = reasons.get(carc.text());
        return row != null ? row : reasons.get(normalize(carc.text()));
    }

    /// The row of a remark code, or null where the table has none. Leading zeros and lower case do not matter.
    public @Nullable RemarkCode remark(String rarc) {
        RemarkCode row = remarks.get(rarc);
        return row != null ? row : remarks.get(normalize(rarc));
    }

    /// The row that names both codes, or null where the table has none.
    public @Nullable CodePair pair(ReasonCode reason, String rarc) {
        Map<String, CodePair> pairsOfReason = pairs.getOrDefault(reason.code(), Map.of());
        return pairsOfReason.isEmpty() ? null : pairsOfReason.get(normalize(rarc));
    }

    /// Whether the category of a remark code replaces the category of this reason code.
    public boolean remarkDecides(ReasonCode reason) {
        CodePair anyRemark = pairs.getOrDefault(reason.code(), Map.of()).get("*");
        return anyRemark != null && anyRemark.remarkDecides();
    }

    public Collection<ReasonCode> reasons() {
        return Collections.unmodifiableCollection(reasons.values());
    }

    public Collection<RemarkCode> remarks() {
        return Collections.unmodifiableCollection(remarks.values());
    }

    private void addPair(CodePair pair, CsvRow row, CsvErrors errors) {
        if (!reasons.containsKey(pair.carc())) {
            errors.add(row.cellLocation("carc"), "a reason code of the table", pair.carc());
        }
        pairs.computeIfAbsent(pair.carc(), reason -> new HashMap<>()).put(pair.rarc(), pair);
    }

    private static String normalize(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < upper.length() - 1 && upper.charAt(start) == '0') {
            start++;
        }
        return upper.substring(start);
    }
}
