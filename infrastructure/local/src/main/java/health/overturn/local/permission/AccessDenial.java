package health.overturn.local.permission;

import java.util.Locale;

/// A request that a role does not allow, in the words of AWS.
///
/// @param principal the ARN of the function's session
/// @param explicit whether a statement denies it; else no statement allows it
public record AccessDenial(String principal, AccessRequest request, boolean explicit) {
    /// The message of DynamoDB, EventBridge and Lambda.
    public String message() {
        return format(request.action(), request.resource());
    }

    /// The message of S3, which quotes the resource.
    public String bucketMessage() {
        return format(request.action(), '"' + request.resource() + '"');
    }

    /// The message of SQS, which writes the action in lower case.
    public String queueMessage() {
        return format(request.action().toLowerCase(Locale.ROOT), request.resource());
    }

    private String format(String action, String resource) {
        String reason = explicit
                ? "with an explicit deny in an identity-based policy"
                : "because no identity-based policy allows the %s action".formatted(action);
        return "User: %s is not authorized to perform: %s on resource: %s %s"
                .formatted(principal, action, resource, reason);
    }
}
