package health.overturn.local.permission;

import java.util.Map;

/// One action on one resource, and what conditions may ask about the request.
///
/// @param action such as `dynamodb:PutItem`
/// @param resource an ARN; `*` for an action on no resource
/// @param context by condition key, such as `s3:prefix`; a key that the request does not have is left out
public record AccessRequest(String action, String resource, Map<String, String> context) {

    public AccessRequest {
        context = Map.copyOf(context);
    }

    public static AccessRequest of(String action, String resource) {
        return new AccessRequest(action, resource, Map.of());
    }
}
