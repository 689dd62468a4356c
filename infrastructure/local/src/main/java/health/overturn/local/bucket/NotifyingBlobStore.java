package health.overturn.local.bucket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Notifies a listener of every object after it is written. The internal objects that S3Proxy keeps during a multipart
/// upload are left out.
final class NotifyingBlobStore extends ForwardingBlobStore {
    private static final String INTERNAL_PREFIX = ".s3proxy-";

    private final ObjectCreatedListener listener;

    NotifyingBlobStore(BlobStore delegate, ObjectCreatedListener listener) {
        super(delegate);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        notifyCreated(request.bucket(), request.key());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        notifyCreated(request.destinationBucket(), request.destinationKey());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        notifyCreated(request.bucket(), request.key());
        return response;
    }

    private void notifyCreated(String bucket, String key) {
        notifyCreated(bucket, key, object -> true);
    }

    void notifyCreated(String bucket, String key, Predicate<ObjectNode> choice) {
        if (key.startsWith(INTERNAL_PREFIX)) {
            return;
        }
        HeadObjectResponse head =
                blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("key", key).put("size", head.contentLength());
        object.put("etag", String.valueOf(head.eTag()).replace("\"", ""));
        if (choice.test(object)) {
            listener.objectCreated(bucket, object, head.lastModified().truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
