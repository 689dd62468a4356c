package health.overturn.local.bucket;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Why S3 refuses a request, under its own name for it.
enum S3Refusal {
    UNSIGNED(403, "AccessDenied", "The request is not signed. Sign it with the keys that ./overturn env prints."),
    PUBLIC(403, "AccessDenied", "The bucket takes no public objects. Leave the ACL out."),
    KEY_TOO_LONG(400, "KeyTooLongError", "The key is longer than 1024 bytes in UTF-8. Use a shorter one."),
    EXISTS(412, "PreconditionFailed", "An object with this key exists. Use another key, or leave If-None-Match out."),
    NAMED_ETAG(501, "NotImplemented", "If-None-Match must be * for an upload.");

    private final int status;
    private final String code;
    private final String message;

    S3Refusal(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    String message() {
        return message;
    }

    AwsServiceException exception() {
        return S3Exception.builder()
                .statusCode(status)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .serviceName("S3")
                        .build())
                .build();
    }
}
