package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of a list as CSV (RFC 4180): always the same ones, in the same order. The header is always there.
///
/// A column has the path of its field in the JSON, such as `payer.name`. A list is one cell: its elements are separated
/// by `; `, the fields of an element by blanks.
public final class CsvColumns {
    /// The columns of a route without CSV.
    static final CsvColumns NONE = new CsvColumns(List.of());

    private final List<String> names;

    private CsvColumns(List<String> names) {
        this.names = List.copyOf(names);
    }

    public static CsvColumns of(String... names) {
        return new CsvColumns(List.of(names));
    }

    /// These columns, and others behind them.
    public CsvColumns and(String... more) {
        return new CsvColumns(Stream.concat(names.stream(), Stream.of(more)).toList());
    }

    public List<String> names() {
        return names;
    }

    String write(ArrayNode rows) {
        StringBuilder text = new StringBuilder();
        text.append(names.stream().map(CsvColumns::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
        rows.forEach(row -> text.append(names.stream()
                        .map(name -> cell(row.at("/" + name.replace('.', '/'))))
                        .collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isNumber() || value.isBoolean() ? value.asText() : quoted(guarded(flat(value)));
    }

    private static String flat(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(CsvColumns::flatElement).collect(Collectors.joining("; "));
        }
        return flatElement(value);
    }

    private static String flatElement(JsonNode element) {
        if (!element.isContainerNode()) {
            return element.asText();
        }
        List<String> parts = new ArrayList<>();
        element.forEach(part -> parts.add(flatElement(part)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /// A spreadsheet would run a text that begins with one of these characters as a formula.
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
