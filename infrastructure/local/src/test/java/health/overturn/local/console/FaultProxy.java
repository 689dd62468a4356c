package health.overturn.local.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Stands between the browser and the API, and does to calls of the API what networks and servers do.
final class FaultProxy implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection", "content-length", "expect", "host", "keep-alive", "origin", "transfer-encoding", "upgrade");

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Trouble trouble = new Trouble("", Fault.UNAUTHORIZED, new CountDownLatch(0));

    /// What happens to a call.
    enum Fault {
        /// The token is no longer valid.
        UNAUTHORIZED,
        /// The function failed.
        FAILED,
        /// The answer does not come before the fault is healed.
        HELD,
        /// The API does what it was asked, and the connection ends before its answer.
        DROPPED
    }

    private record Trouble(String method, Fault fault, CountDownLatch healed) {}

    FaultProxy(URI target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI console() {
        return URI.create(
                "http://127.0.0.1:%d/console/".formatted(server.getAddress().getPort()));
    }

    /// All calls of this method to the API have the fault from now on.
    void breakCalls(String method, Fault fault) {
        trouble = new Trouble(method, fault, new CountDownLatch(1));
    }

    void heal() {
        Trouble before = trouble;
        trouble = new Trouble("", before.fault(), new CountDownLatch(0));
        before.healed().countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Trouble now = trouble;
        boolean isBroken = exchange.getRequestURI().getPath().startsWith("/v1/")
                && exchange.getRequestMethod().equals(now.method());
        try (exchange) {
            if (!isBroken) {
                answer(exchange, forward(exchange));
                return;
            }
            switch (now.fault()) {
                case UNAUTHORIZED -> refuse(exchange, 401, "{\"message\":\"Unauthorized\"}");
                case FAILED -> refuse(exchange, 500, "{\"message\":\"Internal Server Error\"}");
                case HELD -> {
                    now.healed().await();
                    answer(exchange, forward(exchange));
                }
                case DROPPED -> forward(exchange);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        copied(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            request.header("Origin", target.toString());
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        copied(response.headers().map())
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, List<String>> copied(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .filter(header -> !header.getKey().startsWith(":"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void refuse(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        heal();
        server.stop(0);
        threads.close();
        client.close();
    }
}
