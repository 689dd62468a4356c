package health.overturn.storage.failure;

/// How AWS refused a call.
///
/// @param errorCode the service's code, such as `ThrottlingException`; empty where the answer has none
/// @param status the HTTP status
/// @param requestId AWS's id of the call; empty where the answer has none
public record AwsFailure(String errorCode, int status, String requestId) {}
