package health.overturn.local.read;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of text. Each column is as wide as its widest cell. A heading that starts with `>` aligns its column right.
final class TextTable {
    private static final String GAP = "  ";
    private final List<String> headings;
    private final boolean[] flushRight;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headings) {
        this.headings = Arrays.stream(headings)
                .map(heading -> heading.startsWith(">") ? heading.substring(1) : heading)
                .toList();
        this.flushRight = new boolean[headings.length];
        for (int column = 0; column < headings.length; column++) {
            flushRight[column] = headings[column].startsWith(">");
        }
    }

    void addRow(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintWriter out) {
        out.println(formatRow(headings));
        rows.forEach(row -> out.println(formatRow(row)));
    }

    private String formatRow(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(columnWidth(column) - cell.length());
            line.append(flushRight[column] ? padding + cell : cell + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int columnWidth(int column) {
        return Math.max(
                headings.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
}
