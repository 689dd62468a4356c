package health.overturn.table.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The files of the rows. They run in this order, and a row may rely on the items of an earlier one in its file.
final class RowFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> NAMES = List.of(
            "members.jsonl",
            "put.jsonl",
            "values.jsonl",
            "get.jsonl",
            "delete.jsonl",
            "conditions.jsonl",
            "query.jsonl",
            "scan.jsonl",
            "batch-get.jsonl",
            "batch-write.jsonl",
            "statements.jsonl",
            "create-table.jsonl");

    private RowFiles() {}

    /// Returns the rows of all files.
    static List<Row> rows() {
        return NAMES.stream()
                .flatMap(file -> lines(file).stream().map(line -> parse(file, line)))
                .toList();
    }

    static List<String> lines(String file) {
        try (InputStream in = RowFiles.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row parse(String file, String line) {
        try {
            return Row.of(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException("%s: this line is not JSON: %s".formatted(file, line), e);
        }
    }
}
