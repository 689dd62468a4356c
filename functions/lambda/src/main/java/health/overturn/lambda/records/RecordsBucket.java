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

/// Objects of lines, most of them JSON, compressed by gzip; and a few plain ones that people open.
public final class RecordsBucket {
    private final S3Client client;
    private final String name;

    public RecordsBucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /// Writes an object; under a key that is there already, over it.
    public void put(String key, Stream<? extends JsonNode> lines) {
        putTexts(key, lines.map(Json::write));
    }

    /// The same with lines of any text.
    public void putTexts(String key, Stream<String> lines) {
        byte[] content = packed(lines);
        client.putObject(
                request -> request.bucket(name).key(key).contentType("application/gzip"),
                RequestBody.fromBytes(content));
    }

    /// Writes an object of plain text, over what is there.
    public void putText(String key, String contentType, String text) {
        client.putObject(
                request -> request.bucket(name).key(key).contentType(contentType), RequestBody.fromString(text));
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
        return texts(key).map(Json::read);
    }

    /// The same as texts.
    public Stream<String> texts(String key) {
        InputStream content = client.getObjectAsBytes(
                        request -> request.bucket(name).key(key))
                .asInputStream();
        try {
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(content), StandardCharsets.UTF_8))
                    .lines();
        } catch (IOException broken) {
            throw new UncheckedIOException("records: a gzip was expected under " + key, broken);
        }
    }

    /// An object of plain text.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if it is not there
    public String text(String key) {
        return client.getObjectAsBytes(request -> request.bucket(name).key(key)).asUtf8String();
    }

    /// Deletes an object, if it is there.
    public void delete(String key) {
        client.deleteObject(request -> request.bucket(name).key(key));
    }

    private static byte[] packed(Stream<String> lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                out.write(each.next().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException("records: memory that takes bytes was expected", unexpected);
        }
        return packed.toByteArray();
    }
}
