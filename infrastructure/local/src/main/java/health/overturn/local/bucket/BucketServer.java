package health.overturn.local.bucket;

import health.overturn.local.template.BucketDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/// S3 over a folder: a bucket is a folder in it, an object a file.
public final class BucketServer implements AutoCloseable {
    private final S3Proxy proxy;
    private final NotifyingBlobStore store;

    private BucketServer(S3Proxy proxy, NotifyingBlobStore store) {
        this.proxy = proxy;
        this.store = store;
    }

    /// Where it listens, where it keeps what it is given, and the one pair of keys that it takes.
    public record Settings(int port, Path folder, String keyId, String secret) {}

    /// Starts with these buckets; `created` hears of every object of those that announce.
    public static BucketServer start(
            Settings settings, List<BucketDefinition> buckets, ObjectCreatedListener listener) {
        try {
            for (BucketDefinition bucket : buckets) {
                Files.createDirectories(settings.folder().resolve(bucket.name()));
            }
            NotifyingBlobStore store = new NotifyingBlobStore(
                    new FilesystemNio2BlobStore(settings.folder().toString()),
                    onlyForNotifyingBuckets(buckets, listener));
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, settings.keyId(), settings.secret())
                    .build();
            proxy.start();
            return new BucketServer(proxy, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("S3 at port %d: expected a start but failed".formatted(settings.port()), e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /// Tells of every object of the bucket once more.
    public void notifyAllObjects(String bucket) {
        ListObjectsV2Request request =
                ListObjectsV2Request.builder().bucket(bucket).build();
        store.list(request).contents().stream().map(S3Object::key).forEach(key -> store.notifyCreated(bucket, key));
    }

    private static ObjectCreatedListener onlyForNotifyingBuckets(
            List<BucketDefinition> buckets, ObjectCreatedListener listener) {
        Set<String> notifying = buckets.stream()
                .filter(BucketDefinition::notifiesEventBridge)
                .map(BucketDefinition::name)
                .collect(Collectors.toUnmodifiableSet());
        return (bucket, object, createdAt) -> {
            if (notifying.contains(bucket)) {
                listener.objectCreated(bucket, object, createdAt);
            }
        };
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3: expected a stop but failed", e);
        }
    }
}
