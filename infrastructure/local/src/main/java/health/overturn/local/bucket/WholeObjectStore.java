package health.overturn.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Answers a write only after the whole object is on disk under its name. S3Proxy's file store writes each object to an
/// unfinished file, and a [BucketFolder] gives it its name. The keys that come here are paths ([ObjectPath]).
final class WholeObjectStore extends ForwardingBlobStore {
    private static final String ANY_OBJECT = "*";

    private final Path root;
    private final DiskSync disk;
    private final Map<String, BucketFolder> folders = new ConcurrentHashMap<>();

    /// Where an object goes. If it must be new, it takes no other object's place.
    private record Target(String bucket, String path, boolean mustBeNew) {
        static Target of(String bucket, String path, @Nullable String ifNoneMatch) {
            if (ifNoneMatch != null && !ifNoneMatch.equals(ANY_OBJECT)) {
                throw S3Refusal.NAMED_ETAG.exception();
            }
            return new Target(bucket, path, ifNoneMatch != null);
        }
    }

    WholeObjectStore(Path root, DiskSync disk) {
        super(new FilesystemNio2BlobStore(root.toString()));
        this.root = root;
        this.disk = disk;
    }

    BucketFolder folder(String bucket) {
        return folders.computeIfAbsent(bucket, name -> new BucketFolder(root.resolve(name), disk));
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        String unfinished = newUnfinished();
        return writeAndPublish(
                unfinished,
                Target.of(request.bucket(), request.key(), request.ifNoneMatch()),
                () -> super.putBlob(request.copy(put -> put.key(unfinished).ifNoneMatch(null)), content));
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        String unfinished = newUnfinished();
        return writeAndPublish(
                unfinished,
                new Target(request.destinationBucket(), request.destinationKey(), false),
                () -> super.copyBlob(request.copy(copy -> copy.destinationKey(unfinished))));
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        try {
            folder(request.bucket()).delete(request.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        MultipartUpload upload = super.initiateMultipartUpload(
                request.copy(create -> create.key(ObjectPath.UNFINISHED + request.key())));
        return new MultipartUpload(upload.id(), request, upload.response());
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
            MultipartUpload upload, UploadPartRequest request, InputStream content) {
        return super.uploadMultipartPart(unfinished(upload), request, content);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        return super.listMultipartUpload(unfinished(upload));
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        return super.listMultipartUploads(bucket).stream()
                .map(upload -> upload.copy(copy -> copy.key(upload.key().substring(ObjectPath.UNFINISHED.length()))))
                .toList();
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        super.abortMultipartUpload(unfinished(upload));
    }

    /// One at a time, because two uploads of one key have the same unfinished file.
    @Override
    public synchronized CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return writeAndPublish(
                ObjectPath.UNFINISHED + upload.blobName(),
                Target.of(request.bucket(), request.key(), request.ifNoneMatch()),
                () -> super.completeMultipartUpload(
                        unfinished(upload), request.copy(complete -> complete.ifNoneMatch(null))));
    }

    private <T> T writeAndPublish(String unfinished, Target target, Supplier<T> write) {
        BucketFolder folder = folder(target.bucket());
        try {
            T response = write.get();
            if (target.mustBeNew()) {
                folder.publishNew(unfinished, target.path());
            } else {
                folder.publish(unfinished, target.path());
            }
            return response;
        } catch (FileAlreadyExistsException _) {
            throw S3Refusal.EXISTS.exception();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.discard(unfinished);
        }
    }

    private static String newUnfinished() {
        return ObjectPath.UNFINISHED + UUID.randomUUID();
    }

    private static MultipartUpload unfinished(MultipartUpload upload) {
        return new MultipartUpload(
                upload.id(),
                upload.request().copy(create -> create.key(ObjectPath.UNFINISHED + upload.blobName())),
                upload.response());
    }
}
