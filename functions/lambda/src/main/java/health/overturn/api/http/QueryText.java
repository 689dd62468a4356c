package health.overturn.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Reads and writes the query of an address.
public final class QueryText {
    /// More than every parameter of the API together.
    private static final int MAX_LENGTH = 8_000;

    private QueryText() {}

    /// @throws BadRequestException if it is malformed or too long, or names a parameter twice
    public static Map<String, String> parse(String query) {
        if (query.length() > MAX_LENGTH) {
            throw new BadRequestException("query: must be at most %,d characters".formatted(MAX_LENGTH));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = PercentText.queryPart(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentText.queryPart(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw new BadRequestException(
                        ProblemType.INVALID_PARAMETER, "query: must name each parameter once; one is given twice");
            }
        }
        return parameters;
    }

    /// The parameters in the order of their names, percent-encoded.
    static String write(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters)
                .forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                        .append(PercentText.encode(name))
                        .append('=')
                        .append(PercentText.encode(value)));
        return text.toString();
    }
}
