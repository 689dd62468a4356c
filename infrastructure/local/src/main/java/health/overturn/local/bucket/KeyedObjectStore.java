package health.overturn.local.bucket;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Takes any key that S3 takes, and hands on the path that stands for it ([ObjectPath]). Nothing is public, as in the
/// deployed buckets.
final class KeyedObjectStore extends ForwardingBlobStore {
    private static final int MAX_KEY_BYTES = 1024;

    KeyedObjectStore(BlobStore delegate) {
        super(delegate);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        String prefix = request.prefix() == null ? "" : request.prefix();
        ListObjectsV2Request all = ListObjectsV2Request.builder()
                .bucket(request.bucket())
                .prefix(ObjectPath.folderOf(prefix))
                .build();
        return new ObjectListing(request)
                .of(super.list(all).contents().stream()
                        .filter(object -> !object.key().startsWith(ObjectPath.UNFINISHED))
                        .map(object -> object.copy(copy -> copy.key(ObjectPath.keyOf(object.key())))));
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        requirePrivate(request.acl());
        return super.putBlob(request.copy(put -> put.key(path(request.key()))), content);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        requirePrivate(request.acl());
        return super.copyBlob(request.copy(
                copy -> copy.sourceKey(path(request.sourceKey())).destinationKey(path(request.destinationKey()))));
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        return super.blobMetadata(request.copy(head -> head.key(path(request.key()))));
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        return super.getBlob(request.copy(get -> get.key(path(request.key()))));
    }

    @Override
    public boolean blobExists(String bucket, String key) {
        return super.blobExists(bucket, path(key));
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        return super.removeBlob(request.copy(delete -> delete.key(path(request.key()))));
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        requirePrivate(request.acl());
        MultipartUpload upload = super.initiateMultipartUpload(request.copy(create -> create.key(path(request.key()))));
        return new MultipartUpload(upload.id(), request, upload.response());
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
            MultipartUpload upload, UploadPartRequest request, InputStream content) {
        return super.uploadMultipartPart(atPath(upload), request, content);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        return super.listMultipartUpload(atPath(upload));
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        return super.listMultipartUploads(bucket).stream()
                .map(upload -> upload.copy(copy -> copy.key(ObjectPath.keyOf(upload.key()))))
                .toList();
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        super.abortMultipartUpload(atPath(upload));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return super.completeMultipartUpload(
                atPath(upload), request.copy(complete -> complete.key(path(request.key()))));
    }

    @Override
    public BucketCannedACL getContainerAccess(String bucket) {
        return BucketCannedACL.PRIVATE;
    }

    @Override
    public void setContainerAccess(String bucket, BucketCannedACL access) {
        if (access != BucketCannedACL.PRIVATE) {
            throw S3Refusal.PUBLIC.exception();
        }
    }

    @Override
    public ObjectCannedACL getBlobAccess(String bucket, String key) {
        return super.getBlobAccess(bucket, path(key));
    }

    @Override
    public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
        return super.getBlobAcl(request.copy(get -> get.key(path(request.key()))));
    }

    @Override
    public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
        requirePrivate(access);
    }

    private static void requirePrivate(@Nullable ObjectCannedACL access) {
        if (access != null && access != ObjectCannedACL.PRIVATE) {
            throw S3Refusal.PUBLIC.exception();
        }
    }

    private static String path(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            throw S3Refusal.KEY_TOO_LONG.exception();
        }
        return ObjectPath.of(key);
    }

    private static MultipartUpload atPath(MultipartUpload upload) {
        return new MultipartUpload(
                upload.id(), upload.request().copy(create -> create.key(path(upload.blobName()))), upload.response());
    }
}
