package health.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// CloudFormation and Cognito of an account with one stack, as far as `admin` calls them. The pool demands a code of an
/// authenticator app, and takes any.
final class FakeAccount implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "{\"AuthenticationResult\":{\"IdToken\":\"id-token\"}}";

    private final HttpServer server;
    private final Map<String, String> outputs = new TreeMap<>();
    private final Map<String, JsonNode> members = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();

    private FakeAccount(HttpServer server) {
        this.server = server;
    }

    static FakeAccount start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeAccount account = new FakeAccount(server);
        account.outputs.putAll(Map.of(
                "ApiAddress", "https://api.example.com",
                "ConsoleAddress", "https://api.example.com/console/index.html",
                "IntakeBucket", "intake",
                "ApiFunction", "Api",
                "UserPool", "us-east-1_Pool",
                "UserPoolClientId", "client"));
        server.createContext("/", account::handle);
        server.start();
        return account;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Each operation of Cognito that was called, in order.
    List<String> calls() {
        return List.copyOf(calls);
    }

    /// The attributes of a login.
    Map<String, String> attributes(String login) {
        return members.getOrDefault(login, JSON.createObjectNode())
                .path("UserAttributes")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.path("Name").asText(),
                        each -> each.path("Value").asText()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null) {
            describe(exchange, body);
            return;
        }
        String operation = target.substring(target.indexOf('.') + 1);
        calls.add(operation);
        String answer = answer(operation, JSON.readTree(body));
        answer(exchange, answer.contains("__type") ? 400 : 200, answer);
    }

    private String answer(String operation, JsonNode request) {
        return switch (operation) {
            case "AdminCreateUser" ->
                members.putIfAbsent(request.path("Username").asText(), request) == null
                        ? "{\"User\":{}}"
                        : "{\"__type\":\"UsernameExistsException\",\"message\":\"exists\"}";
            case "AdminInitiateAuth" ->
                calls.contains("VerifySoftwareToken")
                        ? "{\"ChallengeName\":\"SOFTWARE_TOKEN_MFA\",\"Session\":\"one\"}"
                        : "{\"ChallengeName\":\"MFA_SETUP\",\"Session\":\"one\"}";
            case "AssociateSoftwareToken" -> "{\"SecretCode\":\"JBSWY3DPEHPK3PXP\",\"Session\":\"two\"}";
            case "VerifySoftwareToken" -> "{\"Status\":\"SUCCESS\",\"Session\":\"three\"}";
            case "AdminRespondToAuthChallenge" -> TOKEN;
            default -> "{}";
        };
    }

    private void describe(HttpExchange exchange, String body) throws IOException {
        if (!body.contains("StackName=overturn&") && !body.endsWith("StackName=overturn")) {
            answer(
                    exchange,
                    400,
                    "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>"
                            + "<Message>Stack with id other does not exist</Message></Error></ErrorResponse>");
            return;
        }
        String members = outputs.entrySet().stream()
                .map(output -> "<member><OutputKey>%s</OutputKey><OutputValue>%s</OutputValue></member>"
                        .formatted(output.getKey(), output.getValue()))
                .collect(Collectors.joining());
        answer(
                exchange,
                200,
                "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>overturn</StackName><Outputs>"
                        + members
                        + "</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
