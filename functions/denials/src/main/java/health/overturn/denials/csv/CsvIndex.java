package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rows of a large table by their first cell, and parses a row only when a caller asks for it.
///
/// Reading a table so costs one search for the ends of its lines. A function that starts pays for it, so that neither
/// lambdas nor string concatenation stand on the way: the first one in a process costs some milliseconds. Immutable.
public final class CsvIndex {
    private final String name;
    private final String text;
    private final List<String> columns;
    private final Map<String, List<Line>> lines;

    private CsvIndex(String name, String text, List<String> columns, Map<String, List<Line>> lines) {
        this.name = name;
        this.text = text;
        this.columns = columns;
        this.lines = lines;
    }

    /// @param number the line's number in the file, from 1
    /// @param start the position of its first character
    /// @param end the position after its last character
    private record Line(int number, int start, int end) {}

    /// Reads the table `name.csv` from the resources of a class's package. Its header names the columns.
    ///
    /// @throws InvalidCsvTableException where the header cannot be read
    public static CsvIndex fromResource(Class<?> type, String name) {
        return parse(name, CsvTable.textOf(type, name.concat(".csv")));
    }

    /// Reads a table from comma-separated text. Its first line names the columns, and no first cell is quoted.
    ///
    /// @param name the table's name in errors
    /// @throws InvalidCsvTableException where the header cannot be read
    public static CsvIndex parse(String name, String text) {
        int endOfHeader = endOfLine(text, 0);
        CsvErrors errors = new CsvErrors();
        List<String> columns = CsvParser.parseLine(text.substring(0, endOfHeader), name, errors);
        errors.throwIfAny();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        int number = 2;
        for (int start = endOfHeader + 1; start < text.length(); number++) {
            int end = endOfLine(text, start);
            int comma = text.indexOf(',', start);
            String key = text.substring(start, comma < 0 || comma > end ? end : comma);
            Line line = new Line(number, start, end);
            List<Line> earlier = lines.put(key, List.of(line));
            if (earlier != null) {
                List<Line> all = new ArrayList<>(earlier);
                all.add(line);
                lines.put(key, all);
            }
            start = end + 1;
        }
        return new CsvIndex(name, text, List.copyOf(columns), lines);
    }

    public List<String> columns() {
        return columns;
    }

    /// The first cells of all rows, each once, in their order.
    public Set<String> keys() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /// The rows with this first cell, in their order; empty where there is none.
    ///
    /// @throws InvalidCsvTableException with every error of these rows
    public List<CsvRow> rows(String key) {
        List<Line> found = lines.get(key);
        if (found == null) {
            return List.of();
        }
        CsvErrors errors = new CsvErrors();
        List<CsvRow> rows = new ArrayList<>(found.size());
        for (Line line : found) {
            rows.add(row(line, errors));
        }
        errors.throwIfAny();
        return rows;
    }

    private CsvRow row(Line line, CsvErrors errors) {
        String location = name.concat(".csv line ").concat(Integer.toString(line.number()));
        List<String> cells = CsvParser.parseLine(text.substring(line.start(), line.end()), location, errors);
        Map<String, String> byColumn = new HashMap<>();
        if (cells.size() == columns.size()) {
            for (int column = 0; column < cells.size(); column++) {
                byColumn.put(columns.get(column), cells.get(column));
            }
        } else if (!cells.isEmpty()) {
            errors.addProblem(location, "must have " + columns.size() + " cells; got " + cells.size());
        }
        return new CsvRow(location, byColumn);
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
