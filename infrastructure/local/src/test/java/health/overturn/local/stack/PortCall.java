package health.overturn.local.stack;

import health.overturn.local.access.AccessKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// A request to one of the stack's ports, sent as it is: any header, Host too, may be wrong or missing.
///
/// @param headers names in lower case
record PortCall(String method, URI address, Map<String, String> headers, String body) {

    PortCall {
        headers = Map.copyOf(headers);
    }

    PortCall with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(name, value);
        return new PortCall(method, address, changed, body);
    }

    PortCall without(String name) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.remove(name);
        return new PortCall(method, address, changed, body);
    }

    PortCall withBody(String changed) {
        return new PortCall(method, address, headers, changed);
    }

    /// Returns the call with a signature of the SDK's own signer.
    PortCall signed(String service, AccessKey key, Instant time) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(address);
        headers.forEach(request::putHeader);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> signed = new TreeMap<>();
        AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                        .request(request.build())
                        .payload(() -> new ByteArrayInputStream(content))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
                .request()
                .forEachHeader((name, values) -> signed.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new PortCall(method, address, signed, body);
    }

    /// Returns the status of the answer.
    int send() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target()));
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-length: ").append(content.length).append("\r\nconnection: close\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String target() {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
