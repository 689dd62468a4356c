package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated text with one row a line. A cell is bare, or quoted as a whole with its quotes doubled.
///
/// The parser is strict because people write the tables by hand. A quote elsewhere and a blank line are errors.
final class CsvParser {
    private final String name;
    private final CsvErrors errors;

    CsvParser(String name, CsvErrors errors) {
        this.name = name;
        this.errors = errors;
    }

    /// All rows, the header first. A line with an error becomes an empty row, so that row `n` is line `n + 1`.
    List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            rows.add(parseLine(line, location(rows.size()), errors));
        }
        return rows;
    }

    String location(int row) {
        return name + " line " + (row + 1);
    }

    /// The cells of one line; empty where the line has an error.
    static List<String> parseLine(String line, String location, CsvErrors errors) {
        if (line.isBlank()) {
            errors.addProblem(location, "is blank; remove the line");
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        int position = 0;
        while (position <= line.length()) {
            boolean quoted = line.startsWith("\"", position);
            int end = quoted ? endOfQuotedCell(line, position) : endOfBareCell(line, position);
            boolean closed = end == line.length() || (end >= 0 && line.charAt(end) == ',');
            if (!closed || (!quoted && line.substring(position, end).contains("\""))) {
                errors.addProblem(
                        location,
                        "cell " + (cells.size() + 1)
                                + " has a stray quote; quote the whole cell and double the quotes inside it");
                return List.of();
            }
            cells.add(quoted ? unquote(line.substring(position, end)) : line.substring(position, end));
            position = end + 1;
        }
        return cells;
    }

    private static int endOfBareCell(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /// The position after the closing quote, or -1 where the quote is not closed.
    private static int endOfQuotedCell(String line, int open) {
        int position = line.indexOf('"', open + 1);
        while (position >= 0 && line.startsWith("\"\"", position)) {
            position = line.indexOf('"', position + 2);
        }
        return position < 0 ? -1 : position + 1;
    }

    private static String unquote(String cell) {
        return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
    }
}
