package health.overturn.table.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request with its whole body.
///
/// @param headers names in lower case, repeated ones joined by commas
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Request(String method, URI address, Map<String, String> headers, byte[] body) {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");

    public Request {
        headers = Map.copyOf(headers);
    }

    static Request of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headersOf(exchange), body);
    }

    static Map<String, String> headersOf(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }

    /// Returns a header by its lower-case name.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Returns the access key id that a signed request names in its credential scope. It does not verify the signature.
    public Optional<String> accessKeyId() {
        return header("authorization")
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    public String path() {
        return address.getPath();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
