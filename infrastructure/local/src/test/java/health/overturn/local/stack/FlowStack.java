package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.command.SamplePractice;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A stack with the sample practice, and callers of its API.
public final class FlowStack implements AutoCloseable {
    private static final Map<String, String> PEOPLE = Map.of(
            "admin", "Morgan Example",
            "biller", "Jules Example",
            "lead", "Avery Example",
            "reporting", "Quinn Example",
            "upstream", "Devon Example");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens;
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    public FlowStack(Path data) {
        tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
        send("admin", "PUT", "/settings", SamplePractice.settings().toString());
    }

    public static byte[] remittance() {
        return Sample.of(SampleSpec.of(4).claims(80).files(1).denialPercent(60))
                .files()
                .getFirst()
                .bytes();
    }

    public Stack stack() {
        return stack;
    }

    public String token(String role) {
        return tokens.issue(Objects.requireNonNull(PEOPLE.get(role)), SamplePractice.ID, role, Instant.now());
    }

    public JsonNode get(String role, String path) {
        return json(send(role, "GET", path, ""));
    }

    public JsonNode post(String role, String path, String body) {
        return json(send(role, "POST", path, body));
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }

    private HttpResponse<String> send(String role, String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(stack.api().resolve("/v1/practices/" + SamplePractice.ID + path))
                .header("Authorization", "Bearer " + token(role))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Sends a request that is signed in its address.
    public HttpResponse<String> put(String url, byte[] content, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return exchange(request.build());
    }

    public HttpResponse<String> fetch(String url) {
        return exchange(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits at most one minute until nothing is on its way.
    public void awaitRest() throws InterruptedException {
        for (int i = 0, quiet = 0; i < 600 && quiet < 5; i++) {
            Thread.sleep(100);
            quiet = stack.isIdle() && stack.isDrained() ? quiet + 1 : 0;
        }
        assertThat(stack.permissions().denials()).isEmpty();
        assertThat(stack.deadLetters()).isEmpty();
    }

    @Override
    public void close() {
        http.close();
        stack.close();
    }
}
