package health.overturn.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.template.Trigger.HttpTrigger;
import health.overturn.table.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Converts an HTTP request to the event that a function gets from an HTTP API, payload format 2.0.
final class GatewayEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GREEDY_PARAMETER = "{proxy+}";

    private GatewayEvent() {}

    static boolean matches(HttpTrigger route, Request request) {
        boolean isSameMethod = route.method().equals("ANY") || route.method().equals(request.method());
        String path = route.path();
        return isSameMethod
                && (path.endsWith(GREEDY_PARAMETER)
                        ? request.path().startsWith(path.replace(GREEDY_PARAMETER, ""))
                        : request.path().equals(path));
    }

    static String toJson(Request request, HttpTrigger route, Map<String, Object> claims, Instant now) {
        ObjectNode event = JSON.createObjectNode();
        String routeKey = route.method() + " " + route.path();
        String query = request.address().getRawQuery();
        event.put("version", "2.0").put("routeKey", routeKey).put("rawPath", request.path());
        event.put("rawQueryString", query == null ? "" : query);
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach(headers::put);
        if (query != null) {
            addQueryParameters(query, event.putObject("queryStringParameters"));
        }
        if (route.path().endsWith(GREEDY_PARAMETER)) {
            event.putObject("pathParameters")
                    .put("proxy", request.path().substring(route.path().length() - GREEDY_PARAMETER.length()));
        }
        fillContext(event.putObject("requestContext"), request, claims, now).put("routeKey", routeKey);
        if (request.body().length > 0) {
            event.put("body", request.text());
        }
        return event.put("isBase64Encoded", false).toString();
    }

    private static ObjectNode fillContext(
            ObjectNode context, Request request, Map<String, Object> claims, Instant now) {
        context.put("accountId", "000000000000").put("apiId", "local").put("stage", "$default");
        context.put("domainName", "127.0.0.1").put("domainPrefix", "127");
        context.put("requestId", UUID.randomUUID().toString()).put("timeEpoch", now.toEpochMilli());
        ObjectNode jwtClaims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.forEach((name, value) -> jwtClaims.put(name, text(value)));
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", request.header("user-agent").orElse(""));
        return context;
    }

    /// A claim as the authorizer hands it on: always a text, a list as `[a b]`.
    private static String text(Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(claim);
    }

    private static void addQueryParameters(String query, ObjectNode parameters) {
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            String value = parts.length == 2 ? decode(parts[1]) : "";
            parameters.put(name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
