package health.overturn.lambda.hostile;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.fake.Deployment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes requests as the gateway delivers them, each a little or altogether wrong. The same seed makes the same ones.
final class HostileRequests {
    private static final List<String> ROLES =
            List.of("biller", "upstream", "lead", "reporting", "admin", "admin", "lead", "", "visitor", "ADMIN");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "*/*",
            "application/json, text/csv;q=0.5",
            "text/html",
            "text/csv;q=1.0000000",
            ";;;,,",
            "image/png",
            "application/json; charset=utf-8",
            "application/json; charset=utf-16");

    private final Random random;
    private final ContractReader contract;
    private final List<String> ids;
    private final List<ContractReader.Operation> operations;
    private final HostileBodies bodies;
    private final List<String> cursors = new ArrayList<>(List.of("AAAA"));

    HostileRequests(long seed, ContractReader contract, List<String> ids) {
        this.random = new Random(seed);
        this.contract = contract;
        this.ids = ids;
        this.operations = contract.operations();
        this.bodies = new HostileBodies(random, contract, ids);
    }

    /// Keeps a cursor that the API gave, to send it where it does not belong.
    void learn(String cursor) {
        if (cursors.size() < 50) {
            cursors.add(cursor);
        }
    }

    APIGatewayV2HTTPEvent next() {
        ContractReader.Operation operation = HostileValues.oneOf(random, operations);
        String method = HostileValues.oneIn(random, 60) ? "DELETE" : operation.method();
        String path = path(operation.path());
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withRawPath(path)
                .withRawQueryString(query(operation))
                .withHeaders(headers())
                .withRequestContext(context(method, path))
                .build();
        if (!operation.body().isMissingNode() || HostileValues.oneIn(random, 20)) {
            setBody(event, bodies.of(operation.body()));
        }
        return event;
    }

    private void setBody(APIGatewayV2HTTPEvent event, String body) {
        if (HostileValues.oneIn(random, 25)) {
            event.setIsBase64Encoded(true);
            event.setBody(
                    random.nextBoolean()
                            ? Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC0, (byte) 0xAF, '{', '}'})
                            : HostileValues.next(random));
        } else {
            event.setBody(body);
        }
    }

    private RequestContext context(String method, String path) {
        Map<String, String> claims = new HashMap<>();
        claims.put("sub", "0f8fad5b-d9cb-469f-a165-70867728950e");
        claims.put("cognito:username", HostileValues.oneIn(random, 30) ? HostileValues.next(random) : "owner.example");
        claims.put("practices", HostileValues.oneIn(random, 20) ? "[oak]" : "[maple]");
        claims.put("role", HostileValues.oneOf(random, ROLES));
        return RequestContext.builder()
                .withHttp(RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .build())
                .withTimeEpoch(Deployment.NOW.toEpochMilli() + random.nextInt(3_600_000))
                .withAuthorizer(RequestContext.Authorizer.builder()
                        .withJwt(RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(claims)
                                .build())
                        .build())
                .build();
    }

    private String path(String template) {
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            path.append('/').append(segment.startsWith("{") ? parameter(segment) : segment);
        }
        return HostileValues.oneIn(random, 50)
                ? path.append(random.nextBoolean() ? "/%" : "/" + HostileValues.MARK)
                        .toString()
                : path.toString();
    }

    private String parameter(String name) {
        if (HostileValues.oneIn(random, name.equals("{practice}") ? 25 : 8)) {
            return encoded(HostileValues.next(random));
        }
        return switch (name) {
            case "{practice}" -> "maple";
            case "{queue}" -> "CODING";
            case "{cycle}" -> "REROUTE";
            case "{payer}" -> "INVENTED1";
            case "{week}" -> "2026-W22";
            case "{name}" -> HostileValues.oneOf(random, List.of("latest", "2026-W22", "2026-06-01", "not-found"));
            default -> encoded(HostileValues.oneOf(random, ids));
        };
    }

    private String query(ContractReader.Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (HostileValues.oneIn(random, 1 + operation.parameters().size() / 2)) {
                pairs.add(parameter.path("name").asText() + "=" + encoded(value(parameter)));
            }
        }
        if (!pairs.isEmpty() && HostileValues.oneIn(random, 20)) {
            pairs.add(pairs.getFirst());
        }
        if (HostileValues.oneIn(random, 20)) {
            pairs.add(HostileValues.oneOf(
                    random, List.of("%", "%zz=1", "a=%ff", "%00=1", "=", "&&", "unknown=" + HostileValues.MARK)));
        }
        return String.join("&", pairs);
    }

    private String value(JsonNode parameter) {
        String name = parameter.path("name").asText();
        List<String> constants = contract.constants(parameter);
        if (HostileValues.oneIn(random, 5)) {
            return HostileValues.next(random);
        }
        if (!constants.isEmpty()) {
            return HostileValues.oneOf(random, constants);
        }
        if (name.equals("cursor")) {
            return HostileValues.oneOf(random, cursors);
        }
        String format = parameter.path("schema").path("format").asText();
        return format.equals("date")
                ? "2026-06-0" + (1 + random.nextInt(9))
                : switch (name) {
                    case "limit" -> String.valueOf(1 + random.nextInt(200));
                    case "minCents", "maxCents" -> String.valueOf(random.nextInt(200_000));
                    case "payer" -> "INVENTED1";
                    case "carc" -> "197";
                    case "claim" -> "ACCT-" + HostileValues.MARK + "-1";
                    case "week", "since", "period" -> "2026-W22";
                    default -> random.nextBoolean() ? "true" : "owner.example";
                };
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (HostileValues.oneIn(random, 4)) {
            headers.put("Accept", HostileValues.oneOf(random, TYPES));
        }
        if (HostileValues.oneIn(random, 8)) {
            headers.put("content-type", HostileValues.oneOf(random, TYPES));
        }
        if (HostileValues.oneIn(random, 6)) {
            headers.put("Idempotency-Key", random.nextBoolean() ? "key-1" : HostileValues.next(random));
        }
        if (HostileValues.oneIn(random, 10)) {
            headers.put("If-Match", HostileValues.next(random));
        }
        return headers;
    }

    /// A lone surrogate becomes the bytes that a careless client sends.
    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\uD800", "\uFFFE"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%EF%BF%BE", "%ED%A0%80");
    }
}
