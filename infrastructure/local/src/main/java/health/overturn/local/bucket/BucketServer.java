package health.overturn.local.bucket;

import health.overturn.local.permission.Permissions;
import health.overturn.local.template.BucketDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/// An S3 server over a folder. A bucket is a folder in it, and an object is a file.
public final class BucketServer implements AutoCloseable {
    private final S3Proxy proxy;
    private final NotifyingBlobStore store;

    private BucketServer(S3Proxy proxy, NotifyingBlobStore store) {
        this.proxy = proxy;
        this.store = store;
    }

    /// The port (0 for any free one), the folder that holds the buckets, and the key pair that may do everything.
    /// Functions have key ids of their own with the same secret.
    public record Settings(int port, Path folder, String keyId, String secret, Permissions permissions) {

        /// Returns what the holder of an access key can use, or null for an unknown key.
        @Nullable AccessGrant grant(@Nullable String accessKeyId, BlobStore store) {
            if (keyId.equals(accessKeyId)) {
                return new AccessGrant(secret, store);
            }
            return accessKeyId != null && permissions.isLimited(accessKeyId)
                    ? new AccessGrant(secret, new PermittedBlobStore(store, permissions, accessKeyId))
                    : null;
        }
    }

    /// Starts with these buckets. The listener gets the objects of the buckets that notify EventBridge.
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
            proxy.setBlobStoreLocator((accessKeyId, bucket, key) -> settings.grant(accessKeyId, store));
            proxy.start();
            return new BucketServer(proxy, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("could not start S3 at port %d".formatted(settings.port()), e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /// Notifies the listener of every object in the bucket, as if each had just been created.
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
            throw new IllegalStateException("could not stop S3", e);
        }
    }
}
