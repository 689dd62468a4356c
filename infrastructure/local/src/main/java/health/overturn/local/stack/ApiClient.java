package health.overturn.local.stack;

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
import java.util.ArrayList;
import java.util.List;

/// Asks the local API about one practice, as anybody with a token would.
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    ApiClient(URI api, String practice, String token) {
        this.base = api + "/v1/practices/" + practice;
        this.token = token;
    }

    boolean has(String path) throws InterruptedException {
        return sent(request(path).GET()).statusCode() == HttpURLConnection.HTTP_OK;
    }

    void put(String path, String json) throws InterruptedException {
        answer(request(path).PUT(BodyPublishers.ofString(json)));
    }

    /// All items of a list, page after page.
    List<JsonNode> list(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = answer(request(path + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                    .GET());
            page.path("items").forEach(items::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> response = sent(request);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: expected success but was %d %s"
                    .formatted(
                            response.request().method(),
                            response.uri().getPath(),
                            response.statusCode(),
                            response.body()));
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
