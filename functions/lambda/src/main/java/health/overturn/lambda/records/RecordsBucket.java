package health.overturn.lambda.records;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.json.Json;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Objects of JSON lines, compressed by gzip.
public final class RecordsBucket {
    private final S3Client client;
    private final String name;

    public RecordsBucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /// Writes an object; under a key that is there already, over it.
    public void put(String key, Stream<? extends JsonNode> lines) {
        byte[] content = packed(lines);
        client.putObject(
                request -> request.bucket(name).key(key).contentType("application/gzip"),
                RequestBody.fromBytes(content));
    }

    /// The keys with a beginning, in their order, that come after another; fetched a thousand at a time as they
    /// are asked for.
    ///
    /// @param after empty for all
    public Stream<String> keys(String prefix, String after) {
        return client
                .listObjectsV2Paginator(request -> {
                    request.bucket(name).prefix(prefix);
                    if (!after.isEmpty()) {
                        request.startAfter(after);
                    }
                })
                .contents()
                .stream()
                .map(S3Object::key);
    }

    /// The lines of an object, read as they are asked for.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if it is not there
    public Stream<JsonNode> lines(String key) {
        InputStream content = client.getObjectAsBytes(
                        request -> request.bucket(name).key(key))
                .asInputStream();
        try {
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(content), StandardCharsets.UTF_8))
                    .lines()
                    .map(Json::read);
        } catch (IOException broken) {
            throw new UncheckedIOException("records: a gzip was expected under " + key, broken);
        }
    }

    private static byte[] packed(Stream<? extends JsonNode> lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (Iterator<? extends JsonNode> each = lines.iterator(); each.hasNext(); ) {
                out.write(Json.write(each.next()).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException("records: memory that takes bytes was expected", unexpected);
        }
        return packed.toByteArray();
    }
}
