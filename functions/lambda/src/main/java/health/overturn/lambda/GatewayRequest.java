package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.TokenClaims;
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

    static ApiRequest of(APIGatewayV2HTTPEvent event, TokenClaims claims) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(orEmpty(event.getHeaders()));
        Caller caller = claims.caller(claims(event.getRequestContext()));
        return new ApiRequest(
                event.getRequestContext().getHttp().getMethod(),
                path(event.getRawPath()),
                Map.of(),
                orEmpty(event.getQueryStringParameters()),
                headers.getOrDefault("Accept", ""),
                headers.getOrDefault("Content-Type", "application/json"),
                body(event),
                caller,
                Disclosure.to(caller),
                Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch()));
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

    private static Map<String, String> claims(APIGatewayV2HTTPEvent.RequestContext context) {
        APIGatewayV2HTTPEvent.RequestContext.Authorizer authorizer = context.getAuthorizer();
        return authorizer == null || authorizer.getJwt() == null
                ? Map.of()
                : orEmpty(authorizer.getJwt().getClaims());
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values;
    }
}
