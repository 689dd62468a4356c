package health.overturn.lambda.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.overturn.lambda.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// As much of S3 and EventBridge as the intake calls: objects that can be read from an offset, and events
/// that are kept.
public final class FakeCloud implements AutoCloseable {
    static {
        // Read once, when the first server of the JVM is made, which is this one.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public FakeCloud() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void put(String bucket, String key, byte[] content) {
        objects.put("/" + bucket + "/" + key, content);
    }

    public static String etag(byte[] content) {
        return Integer.toHexString(Arrays.hashCode(content));
    }

    /// Every event put so far, as the body of its request.
    public List<String> events() {
        return List.copyOf(events);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                reply(
                        exchange,
                        200,
                        "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            object(exchange, objects.get(exchange.getRequestURI().getPath()));
        }
    }

    private static void object(HttpExchange exchange, byte @Nullable [] content) throws IOException {
        if (content == null) {
            reply(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        if (match != null && !match.replace("\"", "").equals(etag(content))) {
            reply(exchange, 412, "<Error><Code>PreconditionFailed</Code></Error>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            reply(exchange, 200, content);
            return;
        }
        String[] ends = range.replace("bytes=", "").split("-", 2);
        int until = Math.min(content.length, Integer.parseInt(ends[1]) + 1);
        reply(exchange, 206, Arrays.copyOfRange(content, Integer.parseInt(ends[0]), until));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /// The details of the events of one kind.
    public List<com.fasterxml.jackson.databind.JsonNode> details(String kind) {
        return events.stream()
                .map(body -> Json.read(body).path("Entries").path(0))
                .filter(entry -> entry.path("DetailType").asText().equals(kind))
                .map(entry -> Json.read(entry.path("Detail").asText()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
