package health.overturn.local.function;

import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Hands a request for a server of this process to that server without a connection. The server gets the same signed
/// bytes and checks them in the same way. Sockets, and threads to serve them, cost as much as all else that a table
/// does for a request. Any other request goes over the network.
final class InProcessHttpClient implements SdkHttpClient {
    private final SdkHttpClient network;

    InProcessHttpClient(SdkHttpClient network) {
        this.network = network;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execution) {
        SdkHttpRequest request = execution.httpRequest();
        Optional<LoopbackServer> server = LoopbackServer.at(request.host(), request.port());
        return server.isPresent() ? new Call(server.get(), execution) : network.prepareRequest(execution);
    }

    @Override
    public String clientName() {
        return "InProcess";
    }

    @Override
    public void close() {
        network.close();
    }

    private record Call(LoopbackServer server, HttpExecuteRequest execution) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            SdkHttpRequest sent = execution.httpRequest();
            Reply reply = server.answer(new Request(sent.method().name(), sent.getUri(), headersOf(sent), body()));
            SdkHttpResponse.Builder response = SdkHttpResponse.builder()
                    .statusCode(reply.status())
                    .putHeader("content-length", Integer.toString(reply.body().length));
            reply.headers().forEach(response::putHeader);
            return HttpExecuteResponse.builder()
                    .response(response.build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                    .build();
        }

        /// An answer is there at once, so there is nothing to abort.
        @Override
        public void abort() {}

        private byte[] body() throws IOException {
            Optional<ContentStreamProvider> content = execution.contentStreamProvider();
            if (content.isEmpty()) {
                return new byte[0];
            }
            try (InputStream stream = content.get().newStream()) {
                return stream.readAllBytes();
            }
        }

        private static Map<String, String> headersOf(SdkHttpRequest request) {
            Map<String, String> headers = new TreeMap<>();
            request.forEachHeader(
                    (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            return headers;
        }
    }
}
