package health.overturn.local.bucket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.access.AccessKey;
import health.overturn.local.permission.Permissions;
import health.overturn.local.template.BucketDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/// An S3 server over a folder. A bucket is a folder in it, and an object is a file. It answers only requests that are
/// signed with its key.
public final class BucketServer implements AutoCloseable {
    private final S3Proxy proxy;
    private final NotifyingBlobStore store;
    private final Path folder;
    private final AtomicReference<UploadPage> uploadPage;

    private BucketServer(S3Proxy proxy, NotifyingBlobStore store, Path folder, AtomicReference<UploadPage> uploadPage) {
        this.proxy = proxy;
        this.store = store;
        this.folder = folder;
        this.uploadPage = uploadPage;
    }

    /// Settings of the server.
    ///
    /// @param port 0 for any free one
    /// @param folder holds the buckets
    /// @param key may do everything; functions have key ids of their own with the same secret
    /// @param disk how the server waits for the disk
    /// @param permissions what the functions may do
    public record Settings(int port, Path folder, AccessKey key, DiskSync disk, Permissions permissions) {

        /// Returns what the holder of an access key can use, or null for an unknown key.
        @Nullable AccessGrant grant(@Nullable String accessKeyId, BlobStore store) {
            if (key.id().equals(accessKeyId)) {
                return new AccessGrant(key.secret(), store);
            }
            return accessKeyId != null && permissions.isLimited(accessKeyId)
                    ? new AccessGrant(key.secret(), new PermittedBlobStore(store, permissions, accessKeyId))
                    : null;
        }
    }

    /// Starts with these buckets. The listener gets the objects of the buckets that notify EventBridge.
    public static BucketServer start(
            Settings settings, List<BucketDefinition> buckets, ObjectCreatedListener listener) {
        WholeObjectStore objects = new WholeObjectStore(settings.folder(), settings.disk());
        prepareFolders(settings, buckets, objects);
        NotifyingBlobStore store =
                new NotifyingBlobStore(new KeyedObjectStore(objects), onlyForNotifyingBuckets(buckets, listener));
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
                .awsAuthentication(
                        AuthenticationType.AWS_V4,
                        settings.key().id(),
                        settings.key().secret())
                .build();
        AtomicReference<UploadPage> uploadPage = new AtomicReference<>();
        try {
            proxy.setBlobStoreLocator((accessKeyId, bucket, key) -> settings.grant(accessKeyId, store));
            S3Guard.protect(proxy, () -> Optional.ofNullable(uploadPage.get()));
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("could not start S3 at port %d".formatted(settings.port()), e);
        }
        return new BucketServer(proxy, store, settings.folder(), uploadPage);
    }

    private static void prepareFolders(Settings settings, List<BucketDefinition> buckets, WholeObjectStore objects) {
        try {
            for (BucketDefinition bucket : buckets) {
                objects.folder(bucket.name()).prepare();
            }
            settings.disk().sync(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare the buckets in %s".formatted(settings.folder()), e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /// Lets the pages of this origin put files with signed addresses. Until then, no page of another origin may.
    public void acceptUploadsFrom(URI origin, String bucket) {
        uploadPage.set(new UploadPage(bucket, origin));
    }

    /// Notifies the listener of every chosen object in the bucket, as if each had just been created.
    ///
    /// @param choice gets an object as the listener does
    public void notifyAllObjects(String bucket, Predicate<ObjectNode> choice) {
        ListObjectsV2Request request =
                ListObjectsV2Request.builder().bucket(bucket).build();
        store.list(request).contents().stream()
                .map(S3Object::key)
                .forEach(key -> store.notifyCreated(bucket, key, choice));
    }

    /// Gives an object another time of creation.
    public void setCreationTime(String bucket, String key, Instant time) {
        Path file = folder.resolve(bucket).resolve(ObjectPath.of(key));
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
