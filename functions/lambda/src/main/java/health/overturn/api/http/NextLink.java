package health.overturn.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The header `Link` (RFC 8288) with the address of the next page, for readers of CSV.
public final class NextLink {
    private NextLink() {}

    /// @param parameter the query parameter that holds the position of the next page
    /// @param position its value
    public static ApiResponse add(ApiResponse response, ApiRequest request, String parameter, String position) {
        Map<String, String> query = new TreeMap<>(request.query());
        query.put(parameter, position);
        String path = request.path().stream().map(NextLink::encode).collect(Collectors.joining("/", "/", ""));
        String parameters = query.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return response.withHeader("Link", "<" + path + "?" + parameters + ">; rel=\"next\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
