package health.overturn.storage.bucket;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Stores objects of lines, most of them JSON, compressed with gzip, and plain texts that people open.
///
/// Every write replaces the object with the same key, if there is one.
public final class RecordsBucket {
    private final S3Client client;
    private final String name;

    public RecordsBucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /// Writes lines of JSON, compressed.
    public void putJsonLines(String key, Stream<? extends JsonNode> lines) {
        putLines(key, lines.map(Json::write));
    }

    /// Writes lines of text, compressed.
    public void putLines(String key, Stream<String> lines) {
        putGzip(key, GzipLines.compress(lines));
    }

    /// Writes lines that are compressed already.
    public void putGzip(String key, byte[] content) {
        client.putObject(
                request -> request.bucket(name).key(key).contentType("application/gzip"),
                RequestBody.fromBytes(content));
    }

    /// Writes plain text.
    public void putText(String key, String contentType, String text) {
        client.putObject(
                request -> request.bucket(name).key(key).contentType(contentType), RequestBody.fromString(text));
    }

    /// Lists the keys with a prefix in their order. The stream fetches a thousand at a time.
    ///
    /// @param after the key after which the list begins; empty for all
    public Stream<String> listKeys(String prefix, String after) {
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

    /// Reads compressed lines of JSON; each is parsed when the stream reaches it.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if there is no such object
    public Stream<JsonNode> readJsonLines(String key) {
        return readLines(key).map(Json::read);
    }

    /// The lines of an object; empty where there is no object.
    public Optional<Stream<JsonNode>> findJsonLines(String key) {
        try {
            return Optional.of(readJsonLines(key));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    /// Reads compressed lines of text.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if there is no such object
    public Stream<String> readLines(String key) {
        return GzipLines.decompress(
                client.getObjectAsBytes(request -> request.bucket(name).key(key))
                        .asInputStream());
    }

    /// Reads plain text.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if there is no such object
    public String readText(String key) {
        return client.getObjectAsBytes(request -> request.bucket(name).key(key)).asUtf8String();
    }

    /// Deletes an object; does nothing if there is none.
    public void delete(String key) {
        client.deleteObject(request -> request.bucket(name).key(key));
    }
}
