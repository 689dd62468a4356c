package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Parses a practice's own rows for the code tables and adds an error for each cell that is wrong.
final class PracticeRowParser {
    private final CsvErrors errors;
    private final CodeRowParser rows;
    private final RowScopeParser scopes;

    /// @param payerIds the canonical id of a payer that the practice's settings name; empty for any other
    PracticeRowParser(CsvErrors errors, Function<String, Optional<String>> payerIds) {
        this.errors = errors;
        this.rows = new CodeRowParser(errors);
        this.scopes = new RowScopeParser(errors, payerIds);
    }

    PracticeRows parse(CodeOverrides overrides) {
        Map<String, List<PracticeRow>> carc = PracticeRows.byKey(parseReasons(overrides.carc()));
        return new PracticeRows(
                carc,
                PracticeRows.byKey(parseRemarks(overrides.rarc())),
                PracticeRows.byKey(parsePairs(overrides.pairs(), carc.keySet())),
                PracticeRows.byKey(parseRejects(overrides.ncpdp())));
    }

    private List<PracticeRow> parseReasons(List<Map<String, String>> overrides) {
        List<PracticeRow> parsed = new ArrayList<>();
        for (OverrideTable.Joined row : OverrideTable.carc().read(overrides, scopes, errors)) {
            rows.parseReason(row.joined(), "");
            parsed.add(row.row());
        }
        return parsed;
    }

    private List<PracticeRow> parseRemarks(List<Map<String, String>> overrides) {
        List<PracticeRow> parsed = new ArrayList<>();
        for (OverrideTable.Joined row : OverrideTable.rarc().read(overrides, scopes, errors)) {
            rows.parseRemark(row.joined());
            parsed.add(row.row());
        }
        return parsed;
    }

    private List<PracticeRow> parsePairs(List<Map<String, String>> overrides, Set<String> ownReasons) {
        List<PracticeRow> parsed = new ArrayList<>();
        for (OverrideTable.Joined row : OverrideTable.pairs().read(overrides, scopes, errors)) {
            String carc = rows.parsePair(row.joined()).carc();
            if (!ownReasons.contains(carc) && CodeFiles.row(CodeFiles.carc(), carc) == null) {
                errors.add(row.joined().cellLocation("carc"), "a reason code of the table", carc);
            }
            parsed.add(row.row());
        }
        return parsed;
    }

    private List<PracticeRow> parseRejects(List<Map<String, String>> overrides) {
        List<PracticeRow> parsed = new ArrayList<>();
        for (OverrideTable.Joined row : OverrideTable.ncpdp().read(overrides, scopes, errors)) {
            rows.parseReject(row.joined());
            parsed.add(row.row());
        }
        return parsed;
    }
}
