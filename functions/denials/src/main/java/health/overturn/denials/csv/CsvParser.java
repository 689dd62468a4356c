package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated text, one row a line: a cell is bare, or quoted as a whole with its quotes doubled.
///
/// Strict, because the tables are written by hand: a quote anywhere else, and a blank line, are faults.
final class CsvParser {
    private final String name;
    private final CsvErrors faults;

    CsvParser(String name, CsvErrors faults) {
        this.name = name;
        this.faults = faults;
    }

    /// The rows, the header's first; a line with a fault gives an empty row, so that row `n` is line `n + 1`.
    List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            rows.add(cells(line, where(rows.size())));
        }
        return rows;
    }

    String where(int row) {
        return name + " line " + (row + 1);
    }

    private List<String> cells(String line, String where) {
        if (line.isBlank()) {
            faults.add(where, "a row", "a blank line");
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = line.startsWith("\"", at);
            int end = quoted ? closingQuote(line, at) : comma(line, at);
            boolean closed = end == line.length() || (end >= 0 && line.charAt(end) == ',');
            if (!closed || (!quoted && line.substring(at, end).contains("\""))) {
                faults.add(
                        where, "a cell quoted as a whole or not at all", "a stray quote in cell " + (cells.size() + 1));
                return List.of();
            }
            cells.add(quoted ? unquoted(line.substring(at, end)) : line.substring(at, end));
            at = end + 1;
        }
        return cells;
    }

    private static int comma(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /// The position after the quote that closes the cell, or -1.
    private static int closingQuote(String line, int open) {
        int at = line.indexOf('"', open + 1);
        while (at >= 0 && line.startsWith("\"\"", at)) {
            at = line.indexOf('"', at + 2);
        }
        return at < 0 ? -1 : at + 1;
    }

    private static String unquoted(String cell) {
        return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
    }
}
