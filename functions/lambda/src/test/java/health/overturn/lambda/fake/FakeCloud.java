package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Executors;

/// Fakes the calls of S3, EventBridge and SQS that the functions make, and keeps all objects, events and messages.
public final class FakeCloud implements AutoCloseable {
    static {
        // The JDK reads this property once, when it creates the first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeBuckets buckets = new FakeBuckets();
    private final FakeBus bus = new FakeBus();
    private final FakeQueues queues = new FakeQueues();
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

    /// Returns every object by its path, which begins with its bucket.
    public SortedMap<String, byte[]> objects() {
        return buckets.all();
    }

    /// Returns the size of all objects of a bucket with a prefix.
    public long totalBytes(String bucket, String prefix) {
        return buckets.totalBytes(bucket, prefix);
    }

    public static String etag(byte[] content) {
        return Integer.toHexString(Arrays.hashCode(content));
    }

    public FakeBus bus() {
        return bus;
    }

    /// Returns every event put so far, as its entry in the call.
    public List<String> events() {
        return bus.events().stream().map(Json::write).toList();
    }

    /// Returns the details of the events with a detail-type.
    public List<JsonNode> details(String detailType) {
        return bus.details(detailType);
    }

    public FakeQueues queues() {
        return queues;
    }

    /// Returns the bodies of the messages in all queues.
    public List<String> messages() {
        return queues.allMessages();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (target == null) {
                buckets.answer(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                send(exchange, 200, reply(target, Json.read(body)));
            } catch (IllegalStateException failure) {
                send(exchange, 400, Json.object().put("__type", "Refused").put("message", failure.getMessage()));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private JsonNode reply(String target, JsonNode request) {
        if (target.equals("AWSEvents.PutEvents")) {
            return bus.put(request);
        }
        return queues.answer(target.replace("AmazonSQS.", ""), request);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
