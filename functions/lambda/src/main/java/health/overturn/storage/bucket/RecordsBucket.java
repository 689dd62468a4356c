package health.overturn.storage.bucket;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.util.stream.Stream;
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
    public void putJsonLines(String key, Stream<? extends JsonNode> lines) {
        putLines(key, lines.map(Json::write));
    }

    /// The same with lines of any text.
    public void putLines(String key, Stream<String> lines) {
        putGzip(key, GzipLines.compress(lines));
    }

    /// The same with lines that are packed.
    public void putGzip(String key, byte[] content) {
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

    /// The lines of an object, read as they are asked for.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if it is not there
    public Stream<JsonNode> readJsonLines(String key) {
        return readLines(key).map(Json::read);
    }

    /// The same as texts.
    public Stream<String> readLines(String key) {
        return GzipLines.decompress(
                client.getObjectAsBytes(request -> request.bucket(name).key(key))
                        .asInputStream());
    }

    /// An object of plain text.
    ///
    /// @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException if it is not there
    public String readText(String key) {
        return client.getObjectAsBytes(request -> request.bucket(name).key(key)).asUtf8String();
    }

    /// Deletes an object, if it is there.
    public void delete(String key) {
        client.deleteObject(request -> request.bucket(name).key(key));
    }
}
