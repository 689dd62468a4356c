package health.overturn.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.Trigger.HttpTrigger;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The HTTP API. Answers 404 if no route matches, 401 without a valid token where the route needs one, 500 if the
/// function fails, and else the function's response. Beside the routes of the template it offers a sign-in for the
/// console.
public final class Gateway implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FunctionDefinition> functions;
    private final BiFunction<String, String, InvocationResult> invoke;
    private final Tokens tokens;
    private final LocalSignIn signIn;
    private final InstantSource clock;
    private final LoopbackServer server;

    private record Route(String function, HttpTrigger trigger) {}

    /// The port (0 for any free one), and the clock that gives requests their time.
    public record Endpoint(int port, InstantSource clock) {}

    /// What tells people apart: the tokens, and the settings of each practice, which name them.
    public record Identities(Tokens tokens, Supplier<Map<String, JsonNode>> settings) {}

    /// `invoke` takes a function's logical id and an event. Tokens expire by the machine's clock.
    public Gateway(
            Endpoint endpoint,
            List<FunctionDefinition> functions,
            BiFunction<String, String, InvocationResult> invoke,
            Identities identities) {
        this.functions = List.copyOf(functions);
        this.invoke = invoke;
        this.tokens = identities.tokens();
        this.signIn = new LocalSignIn(identities.settings(), identities.tokens());
        this.clock = endpoint.clock();
        this.server = LoopbackServer.start(endpoint.port(), this::handle);
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply handle(Request request) {
        return signIn.answer(request)
                .or(() -> findRoute(request).map(route -> answer(request, route)))
                .orElseGet(() -> messageReply(404, "Not Found"));
    }

    private Reply answer(Request request, Route route) {
        Optional<Map<String, Object>> claims = route.trigger().isPublic() ? Optional.of(Map.of()) : claims(request);
        return claims.map(allowed -> invoke(request, route, allowed))
                .orElseGet(() -> messageReply(401, "Unauthorized"));
    }

    private Optional<Map<String, Object>> claims(Request request) {
        String bearer = request.header("authorization").orElse("");
        String token = bearer.regionMatches(true, 0, "Bearer ", 0, 7) ? bearer.substring(7) : bearer;
        return tokens.verify(token, InstantSource.system().instant());
    }

    private Reply invoke(Request request, Route route, Map<String, Object> claims) {
        String event = GatewayEvent.toJson(request, route.trigger(), claims, clock.instant());
        return switch (invoke.apply(route.function(), event)) {
            case InvocationResult.Success(String json) -> toReply(json);
            case InvocationResult.Failure _ -> messageReply(500, "Internal Server Error");
            case InvocationResult.NotStarted _ -> messageReply(503, "Service Unavailable");
        };
    }

    private Optional<Route> findRoute(Request request) {
        return functions.stream()
                .flatMap(function -> function.triggers().stream()
                        .filter(HttpTrigger.class::isInstance)
                        .map(HttpTrigger.class::cast)
                        .filter(trigger -> GatewayEvent.matches(trigger, request))
                        .map(trigger -> new Route(function.id(), trigger)))
                .findFirst();
    }

    private static Reply toReply(String json) {
        try {
            JsonNode response = JSON.readTree(json);
            if (!response.has("statusCode")) {
                return Reply.json(200, "application/json", json);
            }
            Map<String, String> headers = new HashMap<>();
            response.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            String body = response.path("body").asText("");
            byte[] bytes = response.path("isBase64Encoded").asBoolean()
                    ? Base64.getDecoder().decode(body)
                    : body.getBytes(StandardCharsets.UTF_8);
            return new Reply(response.path("statusCode").asInt(), headers, bytes);
        } catch (JsonProcessingException e) {
            return messageReply(500, "Internal Server Error");
        }
    }

    private static Reply messageReply(int status, String message) {
        return Reply.json(status, "application/json", "{\"message\":\"%s\"}".formatted(message));
    }
}
