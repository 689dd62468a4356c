package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.storage.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a list as CSV (RFC 4180). Each field of any item is a column; arrays and objects are written as JSON.
public final class CsvWriter {
    private CsvWriter() {}

    public static ApiResponse write(ArrayNode items) {
        Set<String> columns = new LinkedHashSet<>();
        items.forEach(item -> item.fieldNames().forEachRemaining(columns::add));
        return write(List.copyOf(columns), items);
    }

    /// Writes fixed columns, whatever fields the items have.
    public static ApiResponse write(List<String> columns, ArrayNode items) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
        items.forEach(item -> text.append(row(item, columns)).append("\r\n"));
        return new ApiResponse(200, "text/csv; charset=utf-8", text.toString());
    }

    private static String row(JsonNode item, List<String> columns) {
        return columns.stream().map(column -> cell(item.path(column))).collect(Collectors.joining(","));
    }

    private static String cell(JsonNode value) {
        String text = value.isContainerNode() ? Json.write(value) : value.asText("");
        // A spreadsheet would run a text that begins with one of these characters as a formula.
        String safe = value.isTextual() && text.matches("(?s)[=+@\\-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
