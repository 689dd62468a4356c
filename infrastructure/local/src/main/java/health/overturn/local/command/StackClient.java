package health.overturn.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.access.RequestSigner;
import health.overturn.local.deadletter.LetterLine;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.UnfinishedException;
import health.overturn.local.stack.StackEnvironment;
import health.overturn.local.stack.StackState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Asks a running stack from another process, at the port of its Lambda.
final class StackClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// The timeout of the function `Redrive` is 15 minutes.
    private static final Duration TIMEOUT = Duration.ofMinutes(16);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI lambda;
    private final RequestSigner signer;

    /// @param variables the environment variables of the stack
    StackClient(Map<String, String> variables, InstantSource clock) {
        this.lambda = URI.create(Objects.requireNonNull(variables.get(StackEnvironment.LAMBDA)));
        this.signer = new RequestSigner(StackEnvironment.keyOf(variables), "lambda", clock);
    }

    /// Replays the dead letters. Returns the answer of the function `Redrive`, or of Lambda where the function failed.
    JsonNode redrive() throws IOException, InterruptedException {
        return invokeRedrive("{}");
    }

    /// Returns the dead letters that are there now.
    List<LetterLine> deadLetters() throws IOException, InterruptedException {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("describe");
        state().path("deadLetters").forEach(bodies -> bodies.forEach(request.withArray("describe")::add));
        return request.path("describe").isEmpty() ? List.of() : LetterLine.listIn(invokeRedrive(request.toString()));
    }

    /// Returns what the stack has not finished.
    ///
    /// @throws UncheckedIOException where the stack does not answer any more
    Backlog backlog() {
        JsonNode state = uncheckedState();
        return new Backlog(
                counts(state.path("messages")),
                counts(state.path("changes")),
                counts(state.path("running")),
                state.path("succeeded").asLong());
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode uncheckedState() {
        try {
            return state();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfinishedException("was interrupted");
        }
    }

    private JsonNode state() throws IOException, InterruptedException {
        return post(StackState.PATH, "{}");
    }

    private JsonNode invokeRedrive(String event) throws IOException, InterruptedException {
        return post("/2015-03-31/functions/Redrive/invocations", event);
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = signer.post(lambda.resolve(path), Map.of(), body)
                .timeout(TIMEOUT)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new HashMap<>();
        json.properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }
}
