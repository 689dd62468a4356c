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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// As much of S3 and EventBridge as the functions call: buckets, and events that are kept.
public final class FakeCloud implements AutoCloseable {
    static {
        // Read once, when the first server of the JVM is made, which is this one.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeBuckets buckets = new FakeBuckets();
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
        buckets.put(bucket, key, content);
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
                byte[] taken =
                        "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, taken.length);
                exchange.getResponseBody().write(taken);
                return;
            }
            buckets.answer(exchange);
        }
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
