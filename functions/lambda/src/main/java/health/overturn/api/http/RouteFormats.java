package health.overturn.api.http;

import java.util.List;
import java.util.stream.Stream;

/// What a route takes and gives.
///
/// @param types the media types of its answers, the default first
/// @param bodyTypes the media types of its body, the default first
/// @param columns the columns of its answer as CSV
public record RouteFormats(List<String> types, List<String> bodyTypes, CsvColumns columns) {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    /// JSON both ways.
    public static final RouteFormats OF_JSON = new RouteFormats(List.of(JSON), List.of(JSON), CsvColumns.NONE);

    /// A list, as JSON or CSV.
    public static RouteFormats ofList(CsvColumns columns) {
        return new RouteFormats(List.of(JSON, CSV), List.of(JSON), columns);
    }

    /// Answers in types of its own.
    public static RouteFormats ofTypes(String... types) {
        return new RouteFormats(List.of(types), List.of(JSON), CsvColumns.NONE);
    }

    /// Further types of its answers.
    public RouteFormats withTypes(String... more) {
        return new RouteFormats(Stream.concat(types.stream(), Stream.of(more)).toList(), bodyTypes, columns);
    }

    /// A body of JSON or CSV.
    public RouteFormats withCsvBody() {
        return new RouteFormats(types, List.of(JSON, CSV), columns);
    }
}
