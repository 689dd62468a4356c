package health.overturn.api;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as RFC 4180 has it: cells between commas, in quotes where they hold a comma, a quote or a line
/// end; empty lines are passed over.
final class CsvReader {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;
    private int at;

    /// @param line on which it begins, from 1
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private CsvReader(String text) {
        this.text = text;
    }

    /// @throws BadRequestException where a quote is never closed
    static List<Row> of(String text) {
        CsvReader reading = new CsvReader(text);
        reading.read();
        return List.copyOf(reading.rows);
    }

    private void read() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '"' -> quoted();
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r', '\uFEFF' -> {}
                default -> cell.append(next);
            }
        }
        endRow();
    }

    private void quoted() {
        int opened = line;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && (at == text.length() || text.charAt(at) != '"')) {
                return;
            }
            if (next == '"') {
                at++;
            } else if (next == '\n') {
                line++;
            }
            cell.append(next);
        }
        throw new BadRequestException("line " + opened + ": a closing quote was expected but was missing");
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
            rows.add(new Row(begun, cells));
        }
        cells = new ArrayList<>();
        line++;
        begun = line;
    }
}
