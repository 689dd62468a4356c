package health.overturn.local.access;

import health.overturn.table.http.Request;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text of a request over which Signature Version 4 is computed, for services other than S3. AWS documents it as
/// "canonical request".
final class CanonicalRequest {
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private CanonicalRequest() {}

    static String of(Request request, List<String> signedHeaders, String bodyHash) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + normalize(request.header(name).orElse("")) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                path(request.address().getRawPath()),
                query(request.address().getRawQuery()),
                headers,
                String.join(";", signedHeaders),
                bodyHash);
    }

    private static String normalize(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ");
    }

    /// The path arrives encoded and is encoded once more.
    private static String path(String rawPath) {
        return rawPath.isEmpty()
                ? "/"
                : Arrays.stream(rawPath.split("/", -1))
                        .map(CanonicalRequest::encode)
                        .collect(Collectors.joining("/"));
    }

    private static String query(String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return "";
        }
        return Arrays.stream(rawQuery.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .map(pair -> encode(decode(pair[0])) + "=" + (pair.length == 2 ? encode(decode(pair[1])) : ""))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Encodes all but the unreserved characters of RFC 3986.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
