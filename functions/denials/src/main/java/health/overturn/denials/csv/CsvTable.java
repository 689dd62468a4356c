package health.overturn.denials.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows with named columns, of which the first ones are the key. Immutable.
public final class CsvTable {
    private final String name;
    private final List<String> columns;
    private final int keyColumns;
    private final Map<String, CsvRow> rows;

    private CsvTable(String name, List<String> columns, int keyColumns, Map<String, CsvRow> rows) {
        this.name = name;
        this.columns = columns;
        this.keyColumns = keyColumns;
        this.rows = rows;
    }

    /// Reads the table `name.csv` that lies beside a class; its header gives the columns.
    ///
    /// @throws InvalidCsvTableException with every fault of the file
    public static CsvTable fromResource(Class<?> type, String name, int keyColumns) {
        try (@Nullable InputStream in = type.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ".csv: a table beside " + type.getName() + " was expected but was absent");
            }
            return parse(name, keyColumns, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a table from comma-separated text, its header first.
    ///
    /// @throws InvalidCsvTableException with every fault of the text
    public static CsvTable parse(String name, int keyColumns, String text) {
        CsvErrors errors = new CsvErrors();
        CsvParser parser = new CsvParser(name + ".csv", errors);
        List<List<String>> lines = parser.parse(text);
        List<String> columns = lines.isEmpty() ? List.of() : List.copyOf(lines.getFirst());
        CsvTable table = new CsvTable(name, columns, keyColumns, new LinkedHashMap<>());
        for (int index = 1; index < lines.size(); index++) {
            table.addRow(parser.location(index), lines.get(index), errors);
        }
        errors.throwIfAny();
        return table;
    }

    /// A table of the same columns without any row.
    public CsvTable withoutRows() {
        return new CsvTable(name, columns, keyColumns, new LinkedHashMap<>());
    }

    /// This table with a practice's rows: a row whose key is known changes the cells that it names, another is
    /// added.
    public CsvTable withOverrides(List<Map<String, String>> overrides, CsvErrors errors) {
        CsvTable table = new CsvTable(name, columns, keyColumns, new LinkedHashMap<>(rows));
        for (int index = 0; index < overrides.size(); index++) {
            Map<String, String> cells = overrides.get(index);
            table.applyOverride(name + " override " + (index + 1), cells, errors);
        }
        return table;
    }

    public Collection<CsvRow> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    private void addRow(String location, List<String> cells, CsvErrors errors) {
        if (cells.size() != columns.size()) {
            if (!cells.isEmpty()) {
                errors.add(location, "a row of " + columns.size() + " cells", "one of " + cells.size());
            }
            return;
        }
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(columns.get(column), cells.get(column));
        }
        if (rows.put(keyOf(named), new CsvRow(location, named)) != null) {
            errors.add(location, "a key of its own", keyOf(named));
        }
    }

    private void applyOverride(String location, Map<String, String> cells, CsvErrors errors) {
        String named = location + " (" + keyOf(cells) + ")";
        for (String column : cells.keySet()) {
            if (!columns.contains(column)) {
                errors.add(named, "one of the columns " + String.join(", ", columns), column);
            }
        }
        CsvRow existing = rows.get(keyOf(cells));
        Map<String, String> merged = new HashMap<>(existing == null ? Map.of() : existing.cells());
        merged.putAll(cells);
        rows.put(keyOf(cells), new CsvRow(named, merged));
    }

    private String keyOf(Map<String, String> cells) {
        StringBuilder key = new StringBuilder(cells.getOrDefault(columns.getFirst(), ""));
        for (int column = 1; column < keyColumns; column++) {
            key.append(',').append(cells.getOrDefault(columns.get(column), ""));
        }
        return key.toString();
    }
}
