package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.Caller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Converts the gateway's event (payload format 2.0) to a request.
final class GatewayRequest {
    private GatewayRequest() {}

    static ApiRequest of(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(orEmpty(event.getHeaders()));
        return new ApiRequest(
                event.getRequestContext().getHttp().getMethod(),
                path(event.getRawPath()),
                Map.of(),
                orEmpty(event.getQueryStringParameters()),
                read(headers),
                headers.getOrDefault("Accept", ""),
                headers.getOrDefault("Content-Type", "application/json"),
                body(event),
                caller(event.getRequestContext()),
                Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch()));
    }

    /// The headers that the API reads beside the media types.
    private static Map<String, String> read(Map<String, String> headers) {
        String ifMatch = headers.getOrDefault("If-Match", "");
        return ifMatch.isEmpty() ? Map.of() : Map.of("if-match", ifMatch);
    }

    private static List<String> path(String raw) {
        return Arrays.stream(raw.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    private static Caller caller(APIGatewayV2HTTPEvent.RequestContext context) {
        APIGatewayV2HTTPEvent.RequestContext.Authorizer authorizer = context.getAuthorizer();
        return authorizer == null || authorizer.getJwt() == null
                ? Caller.of(Map.of())
                : Caller.of(orEmpty(authorizer.getJwt().getClaims()));
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values;
    }
}
