package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.PercentText;
import health.overturn.api.http.QueryText;
import health.overturn.api.http.RequestTerms;
import health.overturn.api.http.TokenClaims;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Converts the gateway's event (payload format 2.0) to a request.
final class GatewayRequest {
    private static final int MAX_SEGMENTS = 12;

    private GatewayRequest() {}

    /// @throws BadRequestException if path, query or body are malformed
    static ApiRequest of(APIGatewayV2HTTPEvent event, TokenClaims claims) {
        Caller caller = claims.caller(claims(event.getRequestContext()));
        return new ApiRequest(
                event.getRequestContext().getHttp().getMethod(),
                path(event.getRawPath()),
                Map.of(),
                query(event),
                headers(event),
                body(event),
                caller,
                Disclosure.to(caller),
                Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch()),
                RequestTerms.NONE);
    }

    private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>();
        orEmpty(event.getHeaders()).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    private static List<String> path(String raw) {
        String[] segments = raw.split("/", -1);
        if (segments.length > MAX_SEGMENTS) {
            throw new BadRequestException("path: must be at most " + MAX_SEGMENTS + " segments");
        }
        return Arrays.stream(segments)
                .filter(segment -> !segment.isEmpty())
                .map(PercentText::segment)
                .toList();
    }

    /// The parameters of the raw query. The gateway's own map joins a parameter that is given twice.
    private static Map<String, String> query(APIGatewayV2HTTPEvent event) {
        String raw = event.getRawQueryString();
        return raw == null || raw.isEmpty() ? orEmpty(event.getQueryStringParameters()) : QueryText.parse(raw);
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        if (event.getIsBase64Encoded()) {
            return PercentText.utf8(base64(body), "body: must be UTF-8");
        }
        if (!PercentText.isWellFormed(body)) {
            throw new BadRequestException("body: must be UTF-8");
        }
        return body;
    }

    private static byte[] base64(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException("body: must be UTF-8");
        }
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
