package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvIndex;
import health.overturn.denials.csv.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a practice's own rows for one code table: it checks their columns and conditions, and joins each with the
/// product's row of its code.
final class OverrideTable {
    private static final List<String> CONDITIONS =
            List.of("payer", "line_of_business", "effective_from", "effective_to");

    private final String name;
    private final CsvIndex file;
    private final List<String> keyColumns;
    private final List<String> columns;

    /// @param name the table's name in errors
    /// @param keyColumns the columns whose cells are the row's key
    private OverrideTable(String name, CsvIndex file, List<String> keyColumns, List<String> conditions) {
        this.name = name;
        this.file = file;
        this.keyColumns = keyColumns;
        this.columns = new ArrayList<>(file.columns());
        this.columns.addAll(conditions);
    }

    /// A row, and what it comes to over the product's row of its code.
    ///
    /// @param joined the product's cells under those of the practice
    record Joined(PracticeRow row, CsvRow joined) {}

    static OverrideTable carc() {
        List<String> conditions = new ArrayList<>(CONDITIONS);
        conditions.add(2, "group");
        return new OverrideTable("carc", CodeFiles.carc(), List.of("carc"), conditions);
    }

    static OverrideTable rarc() {
        return new OverrideTable("rarc", CodeFiles.rarc(), List.of("rarc"), CONDITIONS);
    }

    static OverrideTable pairs() {
        return new OverrideTable("carc-rarc", CodeFiles.pairs(), List.of("carc", "rarc"), CONDITIONS);
    }

    static OverrideTable ncpdp() {
        return new OverrideTable("ncpdp", CodeFiles.ncpdp(), List.of("reject"), CONDITIONS);
    }

    List<Joined> read(List<Map<String, String>> overrides, RowScopeParser scopes, CsvErrors errors) {
        List<Joined> rows = new ArrayList<>();
        for (int index = 0; index < overrides.size(); index++) {
            Map<String, String> cells = overrides.get(index);
            CsvRow row = new CsvRow(name + " override " + (index + 1) + " (" + keyOf(cells) + ")", cells);
            addUnknownColumns(row, errors);
            rows.add(join(row, scopes.parse(row)));
        }
        return rows;
    }

    private void addUnknownColumns(CsvRow row, CsvErrors errors) {
        row.cells().keySet().stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .forEach(column -> errors.addProblem(
                        row.location(), "unknown column \"" + column + "\"; allowed: " + String.join(", ", columns)));
    }

    /// A practice that writes a row is sure of it, unless the row says otherwise.
    private Joined join(CsvRow row, RowScope scope) {
        Map<String, String> own = new HashMap<>(row.cells());
        own.keySet().retainAll(file.columns());
        if (file.columns().contains("confidence")) {
            own.putIfAbsent("confidence", CodeConfidence.HIGH.name());
        }
        CsvRow standard = keyColumns.size() > 1 ? null : CodeFiles.row(file, keyOf(own));
        Map<String, String> joined = new HashMap<>(standard == null ? Map.of() : standard.cells());
        joined.putAll(own);
        PracticeRow practiceRow = new PracticeRow(keyOf(own), scope, new CsvRow(row.location(), own));
        return new Joined(practiceRow, new CsvRow(row.location(), joined));
    }

    private String keyOf(Map<String, String> cells) {
        StringBuilder key = new StringBuilder();
        for (String column : keyColumns) {
            key.append(key.isEmpty() ? "" : ",").append(cells.getOrDefault(column, ""));
        }
        return key.toString();
    }
}
