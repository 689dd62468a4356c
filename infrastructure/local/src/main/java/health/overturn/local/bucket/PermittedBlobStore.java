package health.overturn.local.bucket;

import health.overturn.local.permission.AccessDenial;
import health.overturn.local.permission.AccessRequest;
import health.overturn.local.permission.Permissions;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// The objects as the holder of one access key may see and change them. As in S3, whoever may not list a bucket does
/// not learn either that an object is absent.
final class PermittedBlobStore extends ForwardingBlobStore {
    private static final String ARN = "arn:aws:s3:::";

    private final Permissions permissions;
    private final String accessKeyId;

    PermittedBlobStore(BlobStore delegate, Permissions permissions, String accessKeyId) {
        super(delegate);
        this.permissions = permissions;
        this.accessKeyId = accessKeyId;
    }

    @Override
    public ListBucketsResponse list() {
        check(AccessRequest.of("s3:ListAllMyBuckets", "*"));
        return super.list();
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        check(listing(request.bucket(), request.prefix(), request.delimiter()));
        return super.list(request);
    }

    @Override
    public ListObjectsResponse listV1(ListObjectsRequest request) {
        check(listing(request.bucket(), request.prefix(), request.delimiter()));
        return super.listV1(request);
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        check(AccessRequest.of("s3:ListBucketMultipartUploads", ARN + bucket));
        return super.listMultipartUploads(bucket);
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        check(AccessRequest.of("s3:CreateBucket", ARN + request.bucket()));
        return super.createContainer(request);
    }

    @Override
    public void deleteBucket(String bucket) {
        check(AccessRequest.of("s3:DeleteBucket", ARN + bucket));
        super.deleteBucket(bucket);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        check("s3:GetObject", request.bucket(), request.key());
        try {
            return super.blobMetadata(request);
        } catch (NoSuchKeyException absent) {
            throw hideAbsence(request.bucket(), absent);
        }
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        check("s3:GetObject", request.bucket(), request.key());
        try {
            return super.getBlob(request);
        } catch (NoSuchKeyException absent) {
            throw hideAbsence(request.bucket(), absent);
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        check("s3:PutObject", request.bucket(), request.key());
        return super.putBlob(request, content);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        check("s3:GetObject", request.sourceBucket(), request.sourceKey());
        check("s3:PutObject", request.destinationBucket(), request.destinationKey());
        return super.copyBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        check("s3:DeleteObject", request.bucket(), request.key());
        return super.removeBlob(request);
    }

    @Override
    public DeleteObjectsResponse removeBlobs(DeleteObjectsRequest request) {
        request.delete().objects().forEach(object -> check("s3:DeleteObject", request.bucket(), object.key()));
        return super.removeBlobs(request);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        check("s3:PutObject", request.bucket(), request.key());
        return super.initiateMultipartUpload(request);
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        check("s3:PutObject", request.bucket(), request.key());
        return super.completeMultipartUpload(upload, request);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        check("s3:AbortMultipartUpload", upload.containerName(), upload.blobName());
        super.abortMultipartUpload(upload);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        check("s3:ListMultipartUploadParts", upload.containerName(), upload.blobName());
        return super.listMultipartUpload(upload);
    }

    private RuntimeException hideAbsence(String bucket, NoSuchKeyException absent) {
        check(AccessRequest.of("s3:ListBucket", ARN + bucket));
        return absent;
    }

    private static AccessRequest listing(String bucket, @Nullable String prefix, @Nullable String delimiter) {
        Map<String, String> context = new HashMap<>();
        if (prefix != null && !prefix.isEmpty()) {
            context.put("s3:prefix", prefix);
        }
        if (delimiter != null && !delimiter.isEmpty()) {
            context.put("s3:delimiter", delimiter);
        }
        return new AccessRequest("s3:ListBucket", ARN + bucket, context);
    }

    private void check(String action, String bucket, String key) {
        check(AccessRequest.of(action, ARN + bucket + "/" + key));
    }

    private void check(AccessRequest request) {
        permissions
                .denial(accessKeyId, request)
                .map(AccessDenial::bucketMessage)
                .ifPresent(message -> {
                    throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED, message);
                });
    }
}
