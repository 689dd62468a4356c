package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the console's page, whose origin is the API's, may do at the port of the buckets.
class ConsoleUploadTest {
    @TempDir
    private static Path data;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(data.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void theConsolesPageMayPutAFileWithASignedAddressAndNothingElse() {
        URI port = stack.s3();
        String console = stack.api().toString();
        PortCall put = new PortCall("PUT", port.resolve("/intake/page"), Map.of("host", port.getAuthority()), "content")
                .presigned(stack.key(), Instant.now())
                .with("origin", console)
                .with("sec-fetch-site", "same-site");
        PortCall get = new PortCall("GET", port.resolve("/intake/page"), Map.of("host", port.getAuthority()), "")
                .presigned(stack.key(), Instant.now())
                .with("origin", console);
        PortCall preflight = new PortCall("OPTIONS", put.address(), put.headers(), "")
                .with("access-control-request-method", "PUT")
                .with("access-control-request-headers", "content-type,x-amz-checksum-sha256");

        assertThat(preflight.answer())
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + console + "\r\n")
                .containsIgnoringCase("Access-Control-Allow-Methods: PUT\r\n")
                .containsIgnoringCase("Vary: Origin\r\n");
        assertThat(put.answer())
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + console + "\r\n");

        for (String other : List.of("http://127.0.0.1:1", "http://evil.example", "null", console + ".evil.example")) {
            assertThat(preflight.with("origin", other).answer())
                    .startsWith("HTTP/1.1 403")
                    .doesNotContainIgnoringCase("access-control-");
            assertThat(put.with("origin", other).send()).as(other).isEqualTo(403);
        }
        assertThat(preflight.with("access-control-request-method", "GET").send())
                .isEqualTo(403);
        assertThat(preflight
                        .with("access-control-request-headers", "authorization")
                        .send())
                .isEqualTo(403);
        assertThat(preflight.with("host", "evil.example").send()).isEqualTo(403);
        assertThat(preflight.to(port.resolve("/records/page").toString()).send())
                .isEqualTo(403);
        assertThat(put.to(port.resolve("/intake/page").toString()).send()).isEqualTo(403);
        assertThat(put.to(put.address().toString().replace("/page?", "/other?")).send())
                .isEqualTo(403);
        assertThat(get.send()).isEqualTo(403);
    }
}
