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

/// Rows with named columns. The first columns are the key, and no two rows share a key. Immutable.
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

    /// Reads the table `name.csv` from the resources of a class's package. Its header names the columns.
    ///
    /// @param keyColumns how many columns are the key
    /// @throws InvalidCsvTableException with every error of the file
    public static CsvTable fromResource(Class<?> type, String name, int keyColumns) {
        return parse(name, keyColumns, textOf(type, name + ".csv"));
    }

    /// Reads a table from comma-separated text. Its first line names the columns.
    ///
    /// @param name the table's name in errors
    /// @param keyColumns how many columns are the key
    /// @throws InvalidCsvTableException with every error of the text
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

    /// The text of a file in the resources of a class's package.
    static String textOf(Class<?> type, String file) {
        try (@Nullable InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("bug: no resource " + file + " beside " + type.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table with the same columns and no row.
    public CsvTable withoutRows() {
        return new CsvTable(name, columns, keyColumns, new LinkedHashMap<>());
    }

    /// This table with a practice's rows. A row with a known key replaces the cells that it names; any other
    /// row is added.
    ///
    /// @param overrides the cells of each row by column
    /// @param errors receives an error for each unknown column
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
                errors.addProblem(location, "must have " + columns.size() + " cells; got " + cells.size());
            }
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            byColumn.put(columns.get(column), cells.get(column));
        }
        if (rows.put(keyOf(byColumn), new CsvRow(location, byColumn)) != null) {
            errors.addProblem(location, "repeats the key \"" + keyOf(byColumn) + "\"; remove one of the rows");
        }
    }

    private void applyOverride(String location, Map<String, String> cells, CsvErrors errors) {
        String keyed = location + " (" + keyOf(cells) + ")";
        for (String column : cells.keySet()) {
            if (!columns.contains(column)) {
                errors.addProblem(keyed, "unknown column \"" + column + "\"; allowed: " + String.join(", ", columns));
            }
        }
        CsvRow existing = rows.get(keyOf(cells));
        Map<String, String> merged = new HashMap<>(existing == null ? Map.of() : existing.cells());
        merged.putAll(cells);
        rows.put(keyOf(cells), new CsvRow(keyed, merged));
    }

    private String keyOf(Map<String, String> cells) {
        StringBuilder key = new StringBuilder(cells.getOrDefault(columns.getFirst(), ""));
        for (int column = 1; column < keyColumns; column++) {
            key.append(',').append(cells.getOrDefault(columns.get(column), ""));
        }
        return key.toString();
    }
}
