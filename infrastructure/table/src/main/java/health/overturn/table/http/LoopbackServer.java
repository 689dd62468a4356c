package health.overturn.table.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String HOST = "127.0.0.1";
    private static final Map<Integer, LoopbackServer> RUNNING = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final Function<Request, Reply> handler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server, Function<Request, Reply> handler) {
        this.server = server;
        this.handler = handler;
    }

    /// Starts a server.
    ///
    /// @param port 0 picks a free port
    /// @throws UncheckedIOException where the port is in use
    public static LoopbackServer start(int port, Function<Request, Reply> handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LoopbackServer started = new LoopbackServer(server, handler);
            server.setExecutor(started.threads);
            server.createContext("/", started::handle);
            server.start();
            RUNNING.put(started.port(), started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("port %d is in use; free it, or use 0 for any free port".formatted(port), e);
        }
    }

    /// Returns the server of this process at an address, for a client in the same process.
    public static Optional<LoopbackServer> at(String host, int port) {
        return host.equals(HOST) ? Optional.ofNullable(RUNNING.get(port)) : Optional.empty();
    }

    /// Answers a request as if it had come over the network, with the same checks, on the calling thread.
    public Reply answer(Request request) {
        return PageGuard.refusal(request.headers())
                .map(LoopbackServer::forbidden)
                .orElseGet(() -> replyOrError(request));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://" + HOST + ":" + port());
    }

    @Override
    public void close() {
        RUNNING.remove(port());
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> refusal = PageGuard.refusal(Request.headersOf(exchange));
            Reply reply = refusal.isPresent() ? forbidden(refusal.get()) : replyOrError(Request.of(exchange));
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
    private Reply replyOrError(Request request) {
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
