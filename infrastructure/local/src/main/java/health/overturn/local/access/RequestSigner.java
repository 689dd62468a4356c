package health.overturn.local.access;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Signs requests to the local stack, where no client of the AWS SDK is at hand.
public final class RequestSigner {
    private static final String REGION = "us-east-1";

    private final AccessKey key;
    private final String service;
    private final InstantSource clock;

    /// @param service name as in a credential's scope, such as `lambda`
    public RequestSigner(AccessKey key, String service, InstantSource clock) {
        this.key = key;
        this.service = service;
        this.clock = clock;
    }

    /// Returns a signed POST.
    public HttpRequest.Builder post(URI address, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest.Builder unsigned =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address);
        headers.forEach(unsigned::putHeader);
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                        .request(unsigned.build())
                        .payload(() -> new ByteArrayInputStream(content))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, REGION)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(clock.instant(), ZoneOffset.UTC)))
                .request();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(content));
        signed.forEachHeader((name, values) -> {
            // The JDK's client sets it itself, from the same address.
            if (!name.equalsIgnoreCase("host")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request;
    }
}
