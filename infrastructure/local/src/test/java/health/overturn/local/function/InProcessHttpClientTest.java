package health.overturn.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.AttributeMap;

class InProcessHttpClientTest {
    private final List<Request> requests = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final SdkHttpClient client =
            new InProcessHttpService().createHttpClientBuilder().buildWithDefaults(AttributeMap.empty());

    @Test
    void theServerGetsTheRequestOnTheCallersThread() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(0, this::answer)) {
            HttpExecuteResponse response = post(server.address(), "127.0.0.1:" + server.port(), "a question");

            assertThat(threads).containsExactly(Thread.currentThread());
            assertThat(requests.getFirst().method()).isEqualTo("POST");
            assertThat(requests.getFirst().path()).isEqualTo("/table");
            assertThat(requests.getFirst().header("x-amz-target")).contains("Some.Operation");
            assertThat(requests.getFirst().text()).isEqualTo("a question");
            assertThat(response.httpResponse().statusCode()).isEqualTo(400);
            assertThat(response.httpResponse().firstMatchingHeader("content-type"))
                    .contains("text/plain");
            assertThat(response.responseBody().orElseThrow()).hasContent("an answer");
        }
    }

    @Test
    void theServerRefusesWhatItRefusesOnTheNetwork() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(0, this::answer)) {
            HttpExecuteResponse response = post(server.address(), "elsewhere.example", "a question");

            assertThat(response.httpResponse().statusCode()).isEqualTo(403);
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void aServerThatHasStoppedIsNotReached() {
        LoopbackServer server = LoopbackServer.start(0, this::answer);
        server.close();

        assertThatThrownBy(() -> post(server.address(), "127.0.0.1", "a question"))
                .isInstanceOf(IOException.class);
        assertThat(requests).isEmpty();
    }

    private Reply answer(Request request) {
        requests.add(request);
        threads.add(Thread.currentThread());
        return Reply.json(400, "text/plain", "an answer");
    }

    private HttpExecuteResponse post(URI address, String host, String body) throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address.resolve("/table"))
                .putHeader("Host", host)
                .putHeader("X-Amz-Target", "Some.Operation")
                .build();
        return client.prepareRequest(HttpExecuteRequest.builder()
                        .request(request)
                        .contentStreamProvider(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .build())
                .call();
    }
}
