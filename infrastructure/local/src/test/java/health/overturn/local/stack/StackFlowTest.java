package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads and exports on the deployed functions: what their presigned requests allow, and what they refuse.
class StackFlowTest {
    @TempDir
    private Path data;

    private FlowStack flow;

    @BeforeEach
    void start() {
        flow = new FlowStack(data);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void anOfferedUploadReachesTheLedgerAndItsDenialsAreExported() throws InterruptedException {
        byte[] file = FlowStack.remittance();
        JsonNode offer = flow.post("biller", "/uploads", "{\"bytes\": " + file.length + "}");

        assertThat(flow.put(offer.path("url").asText(), file).statusCode()).isEqualTo(200);
        flow.awaitRest();

        String name = offer.path("file").asText();
        assertThat(flow.get("biller", "/uploads/" + name).path("state").asText())
                .isEqualTo("READ");
        JsonNode export = export("DENIALS");
        for (String what : List.of("MOVES", "ADJUDICATIONS", "SNAPSHOTS")) {
            export(what);
        }
        assertThat(export.path("rows").asLong())
                .isPositive()
                .isEqualTo(flow.get("lead", "/denials?limit=200").path("items").size());
        String link = export.at("/parts/0/url").asText();
        assertThat(flow.fetch(link).statusCode()).isEqualTo(200);
        assertThat(flow.fetch(link.replace("denials-00001", "denials-00002")).statusCode())
                .isEqualTo(403);
    }

    private JsonNode export(String what) throws InterruptedException {
        String id = flow.post("reporting", "/exports", "{\"what\": \"" + what + "\", \"format\": \"CSV\"}")
                .path("id")
                .asText();
        flow.awaitRest();
        JsonNode export = flow.get("reporting", "/exports/" + id);
        assertThat(export.path("state").asText()).isEqualTo("DONE");
        return export;
    }

    @Test
    void anUploadOfAnotherSizeOrUnderAnotherNameIsRefused() {
        String url =
                flow.post("biller", "/uploads", "{\"bytes\": 5}").path("url").asText();

        assertThat(flow.put(url, bytes("123456")).statusCode()).isEqualTo(403);
        assertThat(flow.put(url, bytes("1234")).statusCode()).isEqualTo(403);
        assertThat(flow.put(url.replace("remits/sample/", "remits/other/"), bytes("12345"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(flow.put(url.replace("X-Amz-Expires=900", "X-Amz-Expires=90000"), bytes("12345"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(flow.put(url.substring(0, url.indexOf('?')), bytes("12345")).statusCode())
                .isEqualTo(403);
        assertThat(flow.put(url, bytes("12345")).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadOfAnotherContentIsRefusedWhereTheOfferNamesItsHash() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes("12345"));
        JsonNode offer = flow.post(
                "biller",
                "/uploads",
                "{\"bytes\": 5, \"sha256\": \"" + HexFormat.of().formatHex(hash) + "\"}");
        String url = offer.path("url").asText();
        String checksum = offer.path("headers").path("x-amz-checksum-sha256").asText();

        assertThat(flow.put(url, bytes("54321"), "x-amz-checksum-sha256", checksum)
                        .statusCode())
                .isEqualTo(400);
        assertThat(flow.put(url, bytes("12345"), "x-amz-checksum-sha256", checksum)
                        .statusCode())
                .isEqualTo(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
