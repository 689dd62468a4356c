package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A client of the local API for one practice and one token.
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int UNPROCESSABLE = 422;
    /// Longer than the function behind the API may take on a busy machine, its start included.
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final String base;
    private final String token;

    public ApiClient(URI api, String practice, String token) {
        this.base = api + "/v1/practices/" + practice;
        this.token = token;
    }

    public boolean exists(String path) throws InterruptedException {
        return send(request(path).GET()).statusCode() == HttpURLConnection.HTTP_OK;
    }

    /// Replaces what is at the path, whatever version it has.
    public void put(String path, String json) throws InterruptedException {
        sendForJson(request(path).header("If-Match", "*").PUT(BodyPublishers.ofString(json)));
    }

    /// Returns the JSON at the path.
    public JsonNode get(String path) throws InterruptedException {
        return sendForJson(request(path).GET());
    }

    /// Returns the HTML page at the path.
    public String getHtml(String path) throws InterruptedException {
        return requireSuccess(send(request(path).header("Accept", "text/html").GET()))
                .body();
    }

    /// Posts a command. Returns false if a rule refused it (status 422 or 409), and nothing changed.
    public boolean tryPost(String path, JsonNode body) throws InterruptedException {
        HttpResponse<String> response = send(request(path).POST(BodyPublishers.ofString(body.toString())));
        if (response.statusCode() == UNPROCESSABLE || response.statusCode() == HttpURLConnection.HTTP_CONFLICT) {
            return false;
        }
        parse(response);
        return true;
    }

    /// Returns all items of a list, from all its pages.
    public List<JsonNode> listAll(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = get(cursor.isEmpty() ? path : path + separator + "cursor=" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode sendForJson(HttpRequest.Builder request) throws InterruptedException {
        return parse(send(request));
    }

    private static HttpResponse<String> requireSuccess(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("%s %s failed with status %d: %s"
                    .formatted(
                            response.request().method(),
                            response.uri().getPath(),
                            response.statusCode(),
                            response.body()));
        }
        return response;
    }

    private static JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(requireSuccess(response).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
