package health.overturn.local.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import health.overturn.table.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Why a request is not accepted, under the service's name for it.
enum SignatureError {
    MISSING(
            "MissingAuthenticationTokenException",
            "The request is not signed. Sign it with the keys that ./overturn env prints."),
    INCOMPLETE(
            "IncompleteSignatureException",
            "The signature is incomplete. The Authorization header must have Credential, SignedHeaders and Signature;"
                    + " the request must have x-amz-date; host and all x-amz- headers must be signed."),
    WRONG_SCOPE(
            "InvalidSignatureException",
            "The credential is for another service or day. Sign the request for this service and for its x-amz-date."),
    UNKNOWN_KEY(
            "UnrecognizedClientException",
            "The access key is not the one of this run. Take the keys that ./overturn env prints."),
    EXPIRED(
            "InvalidSignatureException",
            "The signature is more than five minutes old or from the future. Sign the request with the present time."),
    MISMATCH(
            "InvalidSignatureException",
            "The signature does not match the request. Sign it with the keys that ./overturn env prints, and do not"
                    + " change it afterwards.");

    private final String type;
    private final String message;

    SignatureError(String type, String message) {
        this.type = type;
        this.message = message;
    }

    /// Returns the reply, with the status that services with JSON actions use, or with that of the other services.
    Reply reply(Map<String, String> requestHeaders) {
        boolean hasAction = requestHeaders.containsKey("x-amz-target");
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("__type", "com.amazon.coral.service#" + type)
                .put("message", message)
                .toString();
        return new Reply(
                hasAction ? 400 : 403,
                Map.of("content-type", "application/x-amz-json-1.0", "x-amzn-errortype", type),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
