package health.overturn.storage.bucket;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Reads uploads from any offset.
public final class IntakeBucket {
    /// The bytes that one request fetches.
    static final int PART_SIZE = 8 << 20;

    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;

    public IntakeBucket(S3Client client) {
        this.client = client;
    }

    /// Finds an object by its key, without a right to its content.
    ///
    /// @param bucket the name of the bucket
    public Optional<ReceivedObject> find(String bucket, String key) {
        return client
                .listObjectsV2(request -> request.bucket(bucket).prefix(key).maxKeys(1))
                .contents()
                .stream()
                .filter(object -> object.key().equals(key))
                .map(object -> new ReceivedObject(object.size(), object.lastModified()))
                .findFirst();
    }

    /// Opens the bytes from an offset on; empty if the object was deleted or overwritten.
    ///
    /// A new object under the key sends an event of its own.
    public Optional<InputStream> open(Upload upload, long offset) {
        return readPart(upload, offset).map(firstPart -> new RangedUploadStream(this, upload, offset, firstPart));
    }

    /// Reads at most one part from an offset on; empty if the object was deleted or overwritten.
    ///
    /// The part is read completely before any of it is parsed, because S3 closes a connection that stays idle.
    Optional<byte[]> readPart(Upload upload, long offset) {
        if (offset > 0 && offset >= upload.size()) {
            return Optional.of(new byte[0]);
        }
        GetObjectRequest.Builder request = GetObjectRequest.builder()
                .bucket(upload.bucket())
                .key(upload.key())
                .ifMatch(upload.version());
        if (offset > 0 || upload.size() > PART_SIZE) {
            request.range("bytes=%d-%d".formatted(offset, offset + PART_SIZE - 1));
        }
        try {
            return Optional.of(client.getObjectAsBytes(request.build()).asByteArrayUnsafe());
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (S3Exception failure) {
            if (failure.statusCode() == PRECONDITION_FAILED) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
