package health.overturn.table.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// An HTTP server that only this machine can reach, and no web page of another origin. A virtual thread handles each
/// request.
public final class LoopbackServer implements AutoCloseable {
    static {
        // The JDK reads this once, with its first server. Without it each short response waits 40 ms for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /// Starts a server.
    ///
    /// @param port 0 picks a free port
    /// @throws UncheckedIOException where the port is in use
    public static LoopbackServer start(int port, Function<Request, Reply> handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LoopbackServer started = new LoopbackServer(server);
            server.setExecutor(started.threads);
            server.createContext("/", exchange -> handle(exchange, handler));
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("port %d is in use; free it, or use 0 for any free port".formatted(port), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, Function<Request, Reply> handler) throws IOException {
        try (exchange) {
            Optional<String> refusal = PageGuard.refusal(Request.headersOf(exchange));
            Reply reply = refusal.isPresent() ? forbidden(refusal.get()) : replyOrError(Request.of(exchange), handler);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean hasBody =
                    reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static Reply forbidden(String message) {
        return Reply.json(403, "application/json", "{\"message\":\"%s\"}".formatted(message));
    }

    /// Answers an unexpected failure with its class alone, because its message may quote the request.
    private static Reply replyOrError(Request request, Function<Request, Reply> handler) {
        try {
            return handler.apply(request);
        } catch (RuntimeException failure) {
            return Reply.json(
                    500,
                    "application/json",
                    "{\"__type\":\"InternalServerError\",\"message\":\"%s\"}"
                            .formatted(failure.getClass().getName()));
        }
    }
}
