package health.overturn.local.stack;

import health.overturn.local.access.AccessKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
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

    PortCall to(String changed) {
        return new PortCall(method, URI.create(changed), headers, body);
    }

    /// Returns the call with a signature of the SDK's own signer in its header.
    PortCall signed(String service, AccessKey key, Instant time) {
        SdkHttpRequest signed = sign(service, key, time, _ -> {});
        Map<String, String> all = new TreeMap<>();
        signed.forEachHeader((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new PortCall(method, address, all, body);
    }

    /// Returns the call with a signature for S3 in its address, which holds for a minute. The signer leaves the body
    /// out, as it must, only for https; the signature does not depend on it.
    PortCall presigned(AccessKey key, Instant time) {
        SdkHttpRequest signed = to(address.toString().replaceFirst("http:", "https:"))
                .sign(
                        "s3",
                        key,
                        time,
                        sign -> sign.putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(1)));
        return to(signed.getUri().toString().replaceFirst("https:", "http:"));
    }

    private SdkHttpRequest sign(
            String service, AccessKey key, Instant time, Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
        SdkHttpRequest.Builder unsigned =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(address);
        headers.forEach(unsigned::putHeader);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return AwsV4HttpSigner.create()
                .sign(sign -> {
                    sign.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                            .request(unsigned.build())
                            .payload(() -> new ByteArrayInputStream(content))
                            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                            .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC));
                    more.accept(sign);
                })
                .request();
    }

    /// Returns the status of the answer.
    int send() {
        return Integer.parseInt(answer().split(" ", 3)[1]);
    }

    /// Returns the answer as it came: status, headers and body.
    String answer() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target()));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-length: ").append(content.length).append("\r\nconnection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String target() {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
