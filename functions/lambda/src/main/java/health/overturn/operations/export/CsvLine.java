package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/// A line of a CSV file (RFC 4180). Every text is quoted; arrays and objects are written as JSON.
final class CsvLine {
    private CsvLine() {}

    static String header(List<String> columns) {
        return String.join(",", columns) + "\r";
    }

    /// A line without its line feed.
    static String of(JsonNode row, List<String> columns) {
        return columns.stream().map(column -> cell(row.path(column))).collect(Collectors.joining(",")) + "\r";
    }

    private static String cell(JsonNode value) {
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        String text = value.isContainerNode() ? Json.write(value) : value.asText("");
        return text.isEmpty() ? "" : "\"" + guarded(text).replace("\"", "\"\"") + "\"";
    }

    /// A spreadsheet would run a text that begins with one of these characters as a formula.
    private static String guarded(String text) {
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
