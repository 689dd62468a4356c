package health.overturn.local.browser;

import health.overturn.local.progress.Progress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The web page of the stack for people.
public final class ConsolePage {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ConsolePage() {}

    /// Opens the console in the browser, or says its address where there is no browser.
    public static void open(URI api, Progress progress) throws InterruptedException {
        URI page = address(api);
        if (!Browser.ofThisMachine().open(page)) {
            progress.warn("found no browser to open; open %s yourself".formatted(page));
        }
    }

    /// Returns the console's address; the API's where it serves no console.
    static URI address(URI api) throws InterruptedException {
        URI console = api.resolve("/console/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(console).timeout(TIMEOUT).build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == HttpURLConnection.HTTP_OK ? console : api.resolve("/");
        } catch (IOException unreachable) {
            return api.resolve("/");
        }
    }
}
