package health.overturn.storage.bucket;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// Signs requests to S3 that somebody without a key makes later. Each is good for one object and some minutes.
public final class PresignedRequests {
    private final S3Presigner presigner;
    private final String intakeBucket;
    private final String recordsBucket;

    public PresignedRequests(S3Presigner presigner, String intakeBucket, String recordsBucket) {
        this.presigner = presigner;
        this.intakeBucket = intakeBucket;
        this.recordsBucket = recordsBucket;
    }

    /// The name of the bucket to which uploads go.
    public String intakeBucket() {
        return intakeBucket;
    }

    /// A request, as it must be sent.
    ///
    /// @param headers the headers that are signed, but for `Host`
    public record SignedRequest(String method, String url, Map<String, String> headers, Instant expiresAt) {
        public SignedRequest {
            headers = Map.copyOf(headers);
        }
    }

    /// What an upload must be.
    ///
    /// @param bytes its exact size
    /// @param sha256 the hash of its content in base64; empty if S3 is not to compare it
    public record PutTerms(long bytes, String sha256) {}

    /// Signs the put of an upload. S3 refuses another size, because the header `Content-Length` is signed.
    public SignedRequest put(String key, PutTerms terms, Duration validity) {
        PutObjectRequest.Builder put =
                PutObjectRequest.builder().bucket(intakeBucket).key(key).contentLength(terms.bytes());
        if (!terms.sha256().isEmpty()) {
            put.checksumSHA256(terms.sha256());
        }
        PresignedPutObjectRequest signed = presigner.presignPutObject(
                request -> request.signatureDuration(validity).putObjectRequest(put.build()));
        return new SignedRequest(
                "PUT", signed.url().toString(), withoutHost(signed.signedHeaders()), signed.expiration());
    }

    /// Signs the get of an object of the records bucket.
    ///
    /// @param fileName the name under which a browser saves it
    public SignedRequest get(String key, String fileName, Duration validity) {
        PresignedGetObjectRequest signed = presigner.presignGetObject(request -> request.signatureDuration(validity)
                .getObjectRequest(get -> get.bucket(recordsBucket)
                        .key(key)
                        .responseContentDisposition("attachment; filename=\"" + fileName + "\"")));
        return new SignedRequest(
                "GET", signed.url().toString(), withoutHost(signed.signedHeaders()), signed.expiration());
    }

    /// Returns the origin of the addresses that [#put] signs, such as `https://name.s3.us-east-2.amazonaws.com`.
    public String uploadOrigin() {
        URI address = URI.create(
                put("remits/", new PutTerms(1, ""), Duration.ofMinutes(1)).url());
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Map<String, String> withoutHost(Map<String, List<String>> headers) {
        Map<String, String> rest = new TreeMap<>();
        headers.forEach((name, values) -> rest.put(name, String.join(",", values)));
        rest.remove("host");
        return rest;
    }
}
