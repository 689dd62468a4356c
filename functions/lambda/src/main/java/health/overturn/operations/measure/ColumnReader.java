package health.overturn.operations.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads lines with columns separated by tabs. A text that recurs, such as a payer, becomes one string for all lines.
final class ColumnReader {
    private final Map<String, String> sharedTexts = new HashMap<>();
    private Iterator<String> columns = List.<String>of().iterator();

    /// Starts to read another line.
    ColumnReader startLine(String line) {
        columns = List.of(line.split("\t", -1)).iterator();
        return this;
    }

    /// A text that few lines share.
    String text() {
        return ColumnEscaping.unescape(columns.next());
    }

    /// A text that many lines share.
    String sharedText() {
        String text = text();
        return sharedTexts.computeIfAbsent(text, _ -> text);
    }

    int count() {
        return Integer.parseInt(columns.next());
    }

    long amount() {
        return Long.parseLong(columns.next());
    }

    boolean flag() {
        return columns.next().equals("1");
    }

    LocalDate day() {
        return LocalDate.parse(columns.next());
    }

    /// @return absent where the column is empty
    <T> @Nullable T optional(Function<String, T> read) {
        return Optional.of(columns.next())
                .filter(text -> !text.isEmpty())
                .map(read)
                .orElse(null);
    }

    /// Texts in one column, separated by commas.
    List<String> list() {
        String text = columns.next();
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
