package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A page of another origin in a real browser on the same machine: it reads nothing from any port, and does nothing.
class HostilePageTest {
    private static final int MOST_SECONDS = 200;

    @TempDir
    private Path data;

    @TempDir
    private Path profiles;

    private Browser browser;
    private Stack stack;
    private LoopbackServer pages;
    private HttpServer open;
    private final Semaphore done = new Semaphore(0);
    private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        Optional<Browser> found = Browser.find(profiles);
        assumeTrue(found.isPresent(), "no Chromium is on the PATH; install one, for example apt-get install chromium");
        browser = found.orElseThrow();
        stack = Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(data.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
        pages = LoopbackServer.start(0, this::page);
        open = openServer();
    }

    @AfterEach
    void stop() {
        if (stack != null) {
            open.stop(0);
            pages.close();
            stack.close();
        }
    }

    @Test
    void aPageOfAnotherOriginReadsNothingAndDoesNothing() throws IOException, InterruptedException {
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(put -> put.bucket("intake").key("secret.txt"), RequestBody.fromString("secret"));
        }
        awaitIdle();
        List<String> before = traces();

        for (String host : List.of("127.0.0.1", "localhost")) {
            String seen = attack(host, ports());

            assertThat(seen).contains("own http://%s:%d: own data".formatted(host, pages.port()));
            assertThat(lines(seen, "fetch", "fetch with credentials", "put", "delete", "signed", "post"))
                    .hasSizeGreaterThan(100)
                    .allMatch(line -> line.endsWith(": refused"));
            assertThat(lines(seen, "image", "script")).isNotEmpty().allMatch(line -> line.endsWith(": refused"));
            assertThat(lines(seen, "frame", "form"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(": closed") || line.endsWith(": loaded"));
            assertThat(lines(seen, "no-cors", "no-cors post"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(": refused") || line.endsWith(": opaque 0 characters"));
        }

        assertThat(traces()).isEqualTo(before);
    }

    /// Shows that the page above does what it says: a server without a guard gets its requests.
    @Test
    void aServerWithoutAGuardWouldGetTheRequests() throws IOException, InterruptedException {
        String seen = attack(
                "127.0.0.1",
                List.of(URI.create("http://127.0.0.1:" + open.getAddress().getPort())));

        assertThat(lines(seen, "fetch")).isNotEmpty().allMatch(line -> line.endsWith(": cors 9 characters"));
        assertThat(arrived)
                .contains("GET /intake")
                .contains("POST /2015-03-31/functions/Echo/invocations {\"Records\":[{\"body\":\"page\"}]}")
                .anyMatch(request -> request.startsWith("POST /2015-03-31/functions/Echo/invocations {\"Records\"")
                        && request.contains("\"rest\":\"=\"}"));
    }

    @Test
    void aNameThatIsReboundToThisMachineShowsNothing() throws IOException, InterruptedException {
        for (URI port : ports()) {
            assertThat(browser.show("http://rebound.example:%d/intake".formatted(port.getPort())))
                    .contains("The Host header does not name this machine.");
        }
    }

    /// Waits until the stack is done with the upload, so that all that follows comes from the page.
    private void awaitIdle() throws InterruptedException {
        for (int i = 0; i < 600 && !stack.isIdle(); i++) {
            Thread.sleep(100);
        }
        assertThat(stack.isIdle()).isTrue();
    }

    private List<URI> ports() {
        return List.of(stack.api(), stack.lambda(), stack.s3(), stack.dynamodb());
    }

    private String attack(String host, List<URI> addresses) throws IOException, InterruptedException {
        String targets = addresses.stream().map(address -> "address=" + address).collect(Collectors.joining("&"));
        return browser.show("http://%s:%d/page?%s".formatted(host, pages.port(), targets));
    }

    private static List<String> lines(String seen, String... ways) {
        return seen.lines()
                .filter(line -> Stream.of(ways).anyMatch(way -> line.startsWith(way + " http")))
                .toList();
    }

    /// Returns what a request could leave behind: items, objects, messages, events and processes of functions.
    private List<String> traces() throws IOException {
        List<String> traces = new ArrayList<>(stack.deadLetters());
        try (DynamoDbClient dynamodb = Clients.dynamodb(stack.dynamodb(), stack.key());
                S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            dynamodb.scan(scan -> scan.tableName("overturn-table"))
                    .items()
                    .forEach(item -> traces.add(item.toString()));
            s3.listObjectsV2(list -> list.bucket("intake")).contents().forEach(object -> traces.add(object.toString()));
        }
        if (Files.exists(stack.eventsFile())) {
            traces.addAll(Files.readAllLines(stack.eventsFile()));
        }
        stack.deployment()
                .functions()
                .forEach(function -> traces.add(
                        function.id() + " " + stack.processes(function.id()).size()));
        return traces;
    }

    /// The browser shows the page when its picture `/held` arrives, which is when its script is done.
    private Reply page(Request request) {
        try {
            return switch (request.path()) {
                case "/held" -> Reply.empty(done.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS) ? 404 : 504);
                case "/done" -> {
                    done.release();
                    yield Reply.json(200, "text/plain", "");
                }
                case "/own" -> Reply.json(200, "text/plain", "own data");
                case "/page" ->
                    Reply.json(200, "text/html", Files.readString(Path.of("src/test/resources/browser/page.html")));
                default -> Reply.empty(404);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.empty(503);
        }
    }

    /// Returns a server that answers everyone, and keeps what arrived.
    private HttpServer openServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                arrived.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
                exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
                byte[] answer = "open data".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        return server;
    }
}
