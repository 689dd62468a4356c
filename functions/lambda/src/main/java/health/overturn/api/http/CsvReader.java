package health.overturn.api.http;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV (RFC 4180). Cells with a comma, a quote or a line end are quoted. Empty lines are skipped.
public final class CsvReader {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int rowStart = 1;
    private int position;

    /// @param line the number of the first line of the row, from 1
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private CsvReader(String text) {
        this.text = text;
    }

    /// @throws BadRequestException if a quote is not closed
    public static List<Row> parse(String text) {
        CsvReader reader = new CsvReader(text);
        reader.read();
        return List.copyOf(reader.rows);
    }

    private void read() {
        while (position < text.length()) {
            char next = text.charAt(position++);
            switch (next) {
                case '"' -> readQuoted();
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r', '\uFEFF' -> {}
                default -> cell.append(next);
            }
        }
        endRow();
    }

    private void readQuoted() {
        int opened = line;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next == '"' && (position == text.length() || text.charAt(position) != '"')) {
                return;
            }
            if (next == '"') {
                position++;
            } else if (next == '\n') {
                line++;
            }
            cell.append(next);
        }
        throw new BadRequestException(
                ProblemType.INVALID_CSV, "line " + opened + ": a quote is not closed; close it with another quote");
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
            rows.add(new Row(rowStart, cells));
        }
        cells = new ArrayList<>();
        line++;
        rowStart = line;
    }
}
